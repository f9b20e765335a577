package dev.huigu.transfer.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.TreeSet;

/** Holds what was read to the same limits as what comes by the API. */
@Singleton
class Drafts {
    private final Validator validator;

    @Inject
    Drafts(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong with a draft. {@code line} counts the lines of a purchase, 0 for what concerns all of it. */
    record Finding(int line, String column, String detail) implements Comparable<Finding> {
        @Override
        public int compareTo(Finding other) {
            return toString().compareTo(other.toString());
        }
    }

    Set<Finding> check(Object draft) {
        Set<Finding> findings = new TreeSet<>();
        for (ConstraintViolation<Object> violation : validator.validate(draft)) {
            findings.add(finding(violation));
        }
        return findings;
    }

    private static Finding finding(ConstraintViolation<Object> violation) {
        int line = 0;
        String column = "";
        for (Path.Node node : violation.getPropertyPath()) {
            line = node.getIndex() == null ? line : node.getIndex();
            column = node.getName() == null ? column : node.getName();
        }
        return new Finding(line, column, violation.getMessage());
    }
}
