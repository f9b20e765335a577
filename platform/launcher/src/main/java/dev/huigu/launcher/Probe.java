package dev.huigu.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** An address that answers 200 when the part behind it works. */
record Probe(URI address) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 250;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    static Probe of(String address) {
        return new Probe(URI.create(address));
    }

    /** Asks until it answers 200 (true) or there is no more use in waiting (false). */
    boolean await(BooleanSupplier worthWaiting) {
        while (!answers()) {
            if (!worthWaiting.getAsBoolean()) {
                return answers();
            }
            Pause.millis(PAUSE_MILLIS);
        }
        return true;
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
