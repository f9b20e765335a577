package dev.huigu.foundation.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The request at hand, where it carries a key. */
@RequestScoped
public class RepeatableRequest {
    private Repeatable repeatable;

    /**
     * @param request method and path
     * @param bodyHash of the body byte for byte
     */
    public record Repeatable(String key, String request, String bodyHash) {}

    void is(Repeatable described) {
        repeatable = described;
    }

    Optional<Repeatable> find() {
        return Optional.ofNullable(repeatable);
    }
}
