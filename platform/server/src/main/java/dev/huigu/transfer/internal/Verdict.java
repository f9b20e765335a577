package dev.huigu.transfer.internal;

import java.util.Collections;
import java.util.List;

/** What became of a thing. */
sealed interface Verdict {
    Verdict ACCEPTED = new Accepted();
    Verdict DUPLICATE = new Duplicate();

    record Accepted() implements Verdict {}

    /** It was known already, with the same content. */
    record Duplicate() implements Verdict {}

    /** @param errors one for each row of the thing */
    record Refused(List<String> errors) implements Verdict {}

    static Verdict refused(Thing thing, String error) {
        return new Refused(Collections.nCopies(thing.rows().size(), error));
    }
}
