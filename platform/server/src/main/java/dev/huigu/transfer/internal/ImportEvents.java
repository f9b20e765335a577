package dev.huigu.transfer.internal;

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

/** Tells open pages how an import goes on, whichever node works on it. */
@ApplicationScoped
public class ImportEvents {
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

    @Inject
    ImportLedger ledger;

    /** @throws dev.huigu.foundation.problem.Refusal 404 if there is no such import */
    void follow(String id, SseEventSink sink, Sse sse) {
        ImportView first = view(id);
        Stream stream = new Stream(context.tenant(), id, sink, sse);
        stream.send(first);
        stream.goOn();
    }

    private ImportView view(String id) {
        return transactions.call(() -> ImportLedger.view(ledger.get(id)));
    }

    private final class Stream implements Runnable {
        private final Tenant tenant;
        private final String id;
        private final SseEventSink sink;
        private final Sse sse;
        private ImportView sent;
        private long sentAt;

        Stream(Tenant tenant, String id, SseEventSink sink, Sse sse) {
            this.tenant = tenant;
            this.id = id;
            this.sink = sink;
            this.sse = sse;
        }

        void send(ImportView view) {
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
            if (sent.state().equals("RUNNING") && !sink.isClosed()) {
                timer.schedule(this, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                sink.close();
            }
        }

        @Override
        public void run() {
            try {
                tenants.run(tenant, () -> send(view(id)));
            } catch (RuntimeException e) {
                // The page asks again, and is told then what is wrong.
                sink.close();
            }
            goOn();
        }
    }

    private static String json(ImportView view) {
        try {
            return Json.MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
