package dev.huigu.member.internal;

/** A profile as it is stored: ID number and address encrypted, with the keyed hash of the whole ID number. */
record SealedProfile(
        String cardType,
        String origin,
        String idNumberCipher,
        String idNumberHash,
        String addressCipher,
        String postcode,
        String note) {}
