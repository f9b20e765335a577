package dev.huigu.foundation.batch;

import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import java.util.List;

/** What became of one thing of a batch, whose others it does not touch. */
public sealed interface Outcome {
    Outcome ACCEPTED = new Accepted();
    Outcome DUPLICATE = new Duplicate();

    record Accepted() implements Outcome {}

    /** It was known already, with the same content. */
    record Duplicate() implements Outcome {}

    /** @param errors which fields it is about; may be empty */
    record Refused(ErrorCode code, String detail, List<FieldError> errors) implements Outcome {
        public Refused(Refusal refusal) {
            this(refusal.code(), refusal.getMessage(), refusal.errors());
        }
    }
}
