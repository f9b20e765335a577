package dev.huigu.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tells open pages how long work goes on, whichever node works on it. */
@ApplicationScoped
public class ProgressEvents {
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long HEARTBEAT_EVERY_NANOS = TimeUnit.SECONDS.toNanos(15);

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService timer;

    @Inject
    TenantContext context;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    /**
     * Sends the work as JSON now and after each change, until it goes on no more.
     *
     * @param look at the work, in a transaction for the tenant at hand; after the first time without a caller
     */
    public <V> void follow(Supplier<V> look, Predicate<V> goesOn, SseEventSink sink, Sse sse) {
        Stream<V> stream = new Stream<>(context.tenant(), look, goesOn, sink, sse);
        stream.send(transactions.call(look));
        stream.goOn();
    }

    private final class Stream<V> implements Runnable {
        private final Tenant tenant;
        private final Supplier<V> look;
        private final Predicate<V> goesOn;
        private final SseEventSink sink;
        private final Sse sse;
        private V sent;
        private long sentAt;

        Stream(Tenant tenant, Supplier<V> look, Predicate<V> goesOn, SseEventSink sink, Sse sse) {
            this.tenant = tenant;
            this.look = look;
            this.goesOn = goesOn;
            this.sink = sink;
            this.sse = sse;
        }

        void send(V view) {
            if (!view.equals(sent)) {
                sent = view;
                send(sse.newEventBuilder()
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(String.class, json(view))
                        .build());
            } else if (System.nanoTime() - sentAt > HEARTBEAT_EVERY_NANOS) {
                send(sse.newEventBuilder().comment("still here").build());
            }
        }

        private void send(OutboundSseEvent event) {
            sentAt = System.nanoTime();
            sink.send(event).exceptionally(gone -> {
                sink.close();
                return null;
            });
        }

        void goOn() {
            if (goesOn.test(sent) && !sink.isClosed()) {
                timer.schedule(this, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                sink.close();
            }
        }

        @Override
        public void run() {
            try {
                tenants.run(tenant, () -> send(transactions.call(look)));
            } catch (RuntimeException e) {
                // The page asks again, and is told then what is wrong.
                sink.close();
            }
            goOn();
        }
    }

    private static String json(Object view) {
        try {
            return Json.MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
