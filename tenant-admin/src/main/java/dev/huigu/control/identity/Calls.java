package dev.huigu.control.identity;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns whatever goes wrong between us and Keycloak into one exception, so that it never looks like our answer. */
final class Calls {
    private Calls() {}

    static void run(String what, Runnable call) {
        get(what, () -> {
            call.run();
            return null;
        });
    }

    static <T> T get(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException refused) {
            throw new IdentityFailure(what, "HTTP " + refused.getResponse().getStatus(), refused);
        } catch (ProcessingException unreachable) {
            throw new IdentityFailure(what, unreachable.getMessage(), unreachable);
        }
    }

    /** Empty where Keycloak does not know the thing. */
    static <T> Optional<T> find(String what, Supplier<T> call) {
        return get(what, () -> {
            try {
                return Optional.of(call.get());
            } catch (NotFoundException unknown) {
                return Optional.<T>empty();
            }
        });
    }

    /** Runs a call that answers a plain response, and gives its status where it is one of those expected. */
    static int status(String what, Supplier<Response> call, int... expected) {
        return get(what, () -> {
            try (Response response = call.get()) {
                for (int status : expected) {
                    if (response.getStatus() == status) {
                        return status;
                    }
                }
                throw new IdentityFailure(what, "HTTP " + response.getStatus(), null);
            }
        });
    }
}
