package dev.huigu.control.signup;

import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import java.util.List;

/** Refusals that a form shows beside a field. */
final class Refusals {
    private Refusals() {}

    static Refusal field(ErrorCode code, String field, String detail) {
        return new Refusal(code, detail, List.of(new FieldError(field, code.code(), detail)));
    }
}
