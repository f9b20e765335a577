package dev.huigu.foundation.problem;

import dev.huigu.foundation.id.Ids;
import org.slf4j.Logger;

/** A failure of ours: logged with an id by which who was told of it can ask about it. */
public final class Incident {
    private Incident() {}

    /** @return the id, and nothing of the failure */
    public static String log(Logger log, Throwable failure) {
        String id = Ids.text(Ids.next());
        log.error("Incident {}", id, failure);
        return id;
    }
}
