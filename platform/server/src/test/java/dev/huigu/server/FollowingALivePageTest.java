package dev.huigu.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What a page may see is asked once, when it is opened: so it must be opened again now and then. */
class FollowingALivePageTest {
    private final Line line = new Line();

    @Test
    void aPageIsClosedWhenItsTimeIsOver() {
        new LivePage(line, null, List.of(), Duration.ZERO).closeAtItsEnd();

        assertThat(line.isClosed()).isTrue();
    }

    @Test
    void aPageStaysOpenUntilThen() {
        new LivePage(line, null, List.of(), Duration.ofDays(1)).closeAtItsEnd();

        assertThat(line.isClosed()).isFalse();
    }

    private static final class Line implements SseEventSink {
        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
