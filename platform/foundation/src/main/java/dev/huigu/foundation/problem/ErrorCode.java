package dev.huigu.foundation.problem;

import java.util.Locale;

/** A refusal's stable code and its HTTP status. Each feature has an enum of its own refusals. */
public interface ErrorCode {
    /** Implemented by the enum: {@code ALREADY_REDEEMED}. */
    String name();

    int status();

    /** As callers see it: {@code already-redeemed}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
