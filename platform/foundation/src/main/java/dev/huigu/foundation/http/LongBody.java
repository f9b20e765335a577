package dev.huigu.foundation.http;

import dev.huigu.foundation.problem.Incident;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A body that is made while it is sent. Where making it fails the connection is broken off, so that nobody takes the
 * half for the whole: the server by itself ends such an answer as if it were complete, since its status has gone out.
 */
public final class LongBody implements StreamingOutput {
    private static final Logger LOG = LoggerFactory.getLogger(LongBody.class);

    private final ServletRequest request;
    private final StreamingOutput body;

    /** @param request as the server gave it, or wrapped */
    public LongBody(ServletRequest request, StreamingOutput body) {
        this.request = request;
        this.body = body;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            body.write(out);
        } catch (IOException | UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException | Error failure) {
            Incident.log(LOG, failure);
            breakOff();
            throw failure;
        }
    }

    /** No API of Servlet can, so it is done by Payara's own, which the class loader of an application may see. */
    private void breakOff() {
        try {
            ServletRequest own = request;
            while (own instanceof ServletRequestWrapper wrapper) {
                own = wrapper.getRequest();
            }
            Object sent = call(call(own, "getUnwrappedCoyoteRequest"), "getCoyoteRequest");
            call(call(call(sent, "getContext"), "getConnection"), "closeSilently");
        } catch (ReflectiveOperationException e) {
            LOG.error("A half-sent answer could not be broken off", e);
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
