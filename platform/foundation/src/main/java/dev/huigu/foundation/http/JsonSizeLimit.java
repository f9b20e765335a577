package dev.huigu.foundation.http;

import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A JSON body is held in memory, so it has an end; what is larger comes as a streamed batch or a file. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class JsonSizeLimit implements ContainerRequestFilter {
    static final int MAX_BYTES = 2 * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !isJson(type)) {
            return;
        }
        if (request.getLength() > MAX_BYTES) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    /** Also a patch, {@code application/merge-patch+json}. */
    private static boolean isJson(MediaType type) {
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return type.isWildcardSubtype() || subtype.equals("json") || subtype.endsWith("+json");
    }

    private static Refusal tooLarge() {
        return new Refusal(CommonError.TOO_LARGE, "A JSON body has at most 2 MB. Send a batch or a file.");
    }

    /** Refuses what goes on beyond the end, where no length was announced. */
    static final class Limited extends FilterInputStream {
        private long left = MAX_BYTES;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
