package dev.huigu.server;

import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.live.LiveSource.Figure;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One open page: what it may see, and what it was told last. */
final class LivePage {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final SseEventSink sink;
    private final Sse sse;
    private final List<Reach> reaches;
    private final Duration life;
    private final long openedNanos = System.nanoTime();
    private final Map<String, Object> told = new HashMap<>();
    private long lastSentNanos = System.nanoTime();

    /** @param life how long what the page may see is good for; then it is closed and comes back by itself */
    LivePage(SseEventSink sink, Sse sse, List<Reach> reaches, Duration life) {
        this.sink = sink;
        this.sse = sse;
        this.reaches = List.copyOf(reaches);
        this.life = life;
    }

    /** Which figures of an event a page may see. */
    record Reach(String event, Rows rows, Long storeId, Long consultantId) {
        boolean includes(Figure figure) {
            return switch (rows) {
                case ALL -> true;
                case STORE -> storeId != null && storeId.equals(figure.storeId());
                case OWN -> consultantId != null && consultantId.equals(figure.consultantId());
                case NONE -> false;
            };
        }
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        sink.close();
    }

    void closeAtItsEnd() {
        if (System.nanoTime() - openedNanos >= life.toNanos()) {
            close();
        }
    }

    /** Sends what differs from what this page was told before, or a heartbeat when it heard nothing for a while. */
    void tell(Map<String, List<Figure>> figures) {
        for (Reach reach : reaches) {
            for (Figure figure : figures.getOrDefault(reach.event(), List.of())) {
                if (reach.includes(figure)
                        && !figure.data().equals(told.put(reach.event() + "/" + figure.key(), figure.data()))) {
                    send(sse.newEventBuilder()
                            .name(reach.event())
                            .mediaType(MediaType.APPLICATION_JSON_TYPE)
                            .data(figure.data())
                            .build());
                }
            }
        }
        if (System.nanoTime() - lastSentNanos > HEARTBEAT.toNanos()) {
            send(sse.newEventBuilder().comment("still here").build());
        }
    }

    private void send(OutboundSseEvent event) {
        lastSentNanos = System.nanoTime();
        sink.send(event).whenComplete((sent, failure) -> {
            if (failure != null) {
                sink.close();
            }
        });
    }
}
