package dev.huigu.foundation.idempotency;

import dev.huigu.foundation.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Takes the key and the hash of the body down before the body is read. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class IdempotencyFilter implements ContainerRequestFilter {
    public static final String KEY = "Idempotency-Key";
    public static final int MAX_LENGTH = 128;

    @Inject
    RepeatableRequest repeatable;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        if (key == null || !isJsonPost(request)) {
            return;
        }
        if (!key.matches("[!-~]{1," + MAX_LENGTH + "}")) {
            throw Refusal.invalid(
                    KEY, "invalid-value", "must be 1 to " + MAX_LENGTH + " visible ASCII characters, no spaces");
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String target = request.getMethod() + " " + request.getUriInfo().getPath();
        repeatable.is(new RepeatableRequest.Repeatable(key, target, hash(body)));
    }

    /** Also one without a body, where all of it is optional. What streams is not read here. */
    private static boolean isJsonPost(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean json = type == null ? !request.hasEntity() : type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        return json && request.getMethod().equals(HttpMethod.POST);
    }

    private static String hash(byte[] body) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
