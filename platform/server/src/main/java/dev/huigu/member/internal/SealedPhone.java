package dev.huigu.member.internal;

/** A phone as it is stored: encrypted, with the keyed hashes of the whole number and of its last four digits. */
record SealedPhone(String cipher, String hash, String tailHash) {}
