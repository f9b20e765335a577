package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.Purchases;
import dev.huigu.purchase.Purchases.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/**
 * Any number of purchases in one request, one a line. They are recorded as they are read, a thousand a
 * transaction: what was answered for is kept even if the rest of the stream breaks off, and sending it all again
 * repeats nothing.
 */
@Path("purchases/batch")
@ApplicationScoped
public class PurchaseBatchResource {
    private static final int LINES_PER_TRANSACTION = 1000;

    @Inject
    Purchases purchases;

    @Inject
    Transactions transactions;

    @Inject
    PurchaseLines lines;

    @Inject
    StoreReach reach;

    @POST
    @Consumes("application/x-ndjson")
    @Requires(Permission.PURCHASES_WRITE)
    public BatchReport record(
            @RequestBody(
                            description = "One purchase a line, as for POST /purchases",
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(implementation = PurchaseDraft.class)))
                    InputStream body)
            throws IOException {
        BatchReport.Builder report = new BatchReport.Builder();
        NdjsonReader reader = new NdjsonReader(body);
        StoreReach.Limit limit = reach.limit(Permission.PURCHASES_WRITE);
        List<NdjsonReader.Line> chunk;
        do {
            chunk = reader.next(LINES_PER_TRANSACTION);
            record(chunk, limit, report);
        } while (chunk.size() == LINES_PER_TRANSACTION);
        return report.build();
    }

    private void record(List<NdjsonReader.Line> chunk, StoreReach.Limit limit, BatchReport.Builder report) {
        List<NdjsonReader.Line> read = new ArrayList<>(chunk.size());
        List<PurchaseDraft> drafts = new ArrayList<>(chunk.size());
        for (NdjsonReader.Line line : chunk) {
            lines.read(line, limit, report).ifPresent(draft -> {
                read.add(line);
                drafts.add(draft);
            });
        }
        if (!drafts.isEmpty()) {
            List<Outcome> outcomes = transactions.call(() -> purchases.record(drafts));
            IntStream.range(0, drafts.size())
                    .forEach(index -> report.add(
                            read.get(index).number(), drafts.get(index).number(), outcomes.get(index)));
        }
    }
}
