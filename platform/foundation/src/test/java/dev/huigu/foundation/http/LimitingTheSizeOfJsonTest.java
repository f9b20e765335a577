package dev.huigu.foundation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitingTheSizeOfJsonTest {
    private static final int TOO_MANY = JsonSizeLimit.MAX_BYTES + 1;

    private final AtomicReference<InputStream> body =
            new AtomicReference<>(new ByteArrayInputStream(new byte[TOO_MANY]));

    @ParameterizedTest
    @CsvSource({
        "application, json",
        "application, merge-patch+json",
        "application, Merge-Patch+JSON",
        "application, problem+json",
        "text, json",
        "application, *"
    })
    void everyKindOfJsonHasAnEnd(String type, String subtype) {
        assertThatThrownBy(() -> new JsonSizeLimit().filter(request(type, subtype, TOO_MANY)))
                .isInstanceOf(Refusal.class)
                .hasMessage("A JSON body has at most 2 MB. Send a batch or a file.");
        new JsonSizeLimit().filter(request(type, subtype, -1));
        assertThatThrownBy(() -> body.get().readAllBytes()).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"application, x-ndjson", "multipart, form-data"})
    void whatStreamsGoesOn(String type, String subtype) throws Exception {
        new JsonSizeLimit().filter(request(type, subtype, TOO_MANY));

        assertThat(body.get().readAllBytes()).hasSize(TOO_MANY);
    }

    private ContainerRequestContext request(String type, String subtype, int length) {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "getMediaType" -> new MediaType(type, subtype);
                    case "getLength" -> length;
                    case "getEntityStream" -> body.get();
                    case "setEntityStream" -> {
                        body.set((InputStream) given[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
