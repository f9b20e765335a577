package dev.huigu.control.input;

import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with an input, so that a person can mend it in one go. */
public final class Findings {
    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String code, String detail) {
        errors.add(new FieldError(field, code, detail));
    }

    /** The text without spaces around it; a finding where nothing is left or it is too long. */
    public String text(String field, String value, int most) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            add(field, "not-blank", "must not be blank");
        } else if (text.codePointCount(0, text.length()) > most) {
            add(field, "size", "must have at most %d characters".formatted(most));
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            add(field, "pattern", "must be one line of text");
        }
        return text;
    }

    /** @throws Refusal 400 with all findings, if there are any */
    public void refuse() {
        if (!errors.isEmpty()) {
            String detail =
                    errors.stream().map(e -> e.field() + " " + e.detail()).collect(Collectors.joining("; "));
            throw new Refusal(CommonError.INVALID_INPUT, detail, errors);
        }
    }
}
