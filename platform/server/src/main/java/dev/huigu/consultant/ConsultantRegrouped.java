package dev.huigu.consultant;

import java.time.Instant;

/** A consultant is in another group, or in none, from a moment on. Fired in the transaction of the change. */
public record ConsultantRegrouped(long consultantId, Instant startsAt) {}
