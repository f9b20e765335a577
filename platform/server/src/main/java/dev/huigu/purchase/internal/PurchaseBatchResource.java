package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.HalvedWriting;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Incident;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Any number of purchases in one request, one a line. They are recorded as they are read, a thousand a
 * transaction: what was answered for is kept even if the rest of the stream breaks off, and sending it all again
 * repeats nothing. A purchase that cannot be kept loses only itself.
 */
@Path("purchases/batch")
@ApplicationScoped
public class PurchaseBatchResource {
    private static final Logger LOG = LoggerFactory.getLogger(PurchaseBatchResource.class);
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
        List<Numbered> read = new ArrayList<>(chunk.size());
        for (NdjsonReader.Line line : chunk) {
            lines.read(line, limit, report).ifPresent(draft -> read.add(new Numbered(line.number(), draft)));
        }
        if (!read.isEmpty()) {
            HalvedWriting.write(read, some -> write(some, report), (one, cause) -> refuse(one, cause, report));
        }
    }

    /** A draft and its line, counted from 1. */
    private record Numbered(long line, PurchaseDraft draft) {}

    private void write(List<Numbered> read, BatchReport.Builder report) {
        List<PurchaseDraft> drafts = read.stream().map(Numbered::draft).toList();
        List<Outcome> outcomes = transactions.call(() -> purchases.record(drafts));
        for (int index = 0; index < read.size(); index++) {
            report.add(read.get(index).line(), drafts.get(index).number(), outcomes.get(index));
        }
    }

    private static void refuse(Numbered one, RuntimeException cause, BatchReport.Builder report) {
        String incident = Incident.log(LOG, cause);
        report.reject(
                one.line(),
                one.draft().number(),
                CommonError.INTERNAL.code(),
                "The purchase cannot be kept. Quote incident %s when you ask about it.".formatted(incident));
    }
}
