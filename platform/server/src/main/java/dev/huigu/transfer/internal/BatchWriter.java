package dev.huigu.transfer.internal;

import dev.huigu.foundation.db.HalvedWriting;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.Incident;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a batch, what it refuses and how far the import has come, all in one transaction. */
@Singleton
class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private final Transactions transactions;
    private final Lease lease;
    private final Rejections rejections;

    @Inject
    BatchWriter(Transactions transactions, Lease lease, Rejections rejections) {
        this.transactions = transactions;
        this.lease = lease;
        this.rejections = rejections;
    }

    /** An import being worked on; {@code held} follows what is committed. */
    record Work(ImportRecord held, Importer importer, Header header, Files.Opened file) {
        BigDecimal progress() {
            long read = file.bytesRead();
            return read < 0 || held.getBytes() == 0
                    ? null
                    : BigDecimal.valueOf(read)
                            .divide(BigDecimal.valueOf(held.getBytes()), 4, RoundingMode.DOWN)
                            .min(BigDecimal.ONE);
        }
    }

    /** Down to the one thing that cannot be kept. */
    void write(Work work, Batch batch) {
        HalvedWriting.write(
                batch.things(),
                things -> write(work, things, () -> work.importer()
                        .write(work.header(), things, work.held().getRequestedBy())),
                (thing, cause) -> refuse(work, thing, cause));
    }

    private void refuse(Work work, Thing thing, RuntimeException cause) {
        String incident = Incident.log(LOG, cause);
        String error = "the row cannot be kept; quote incident %s when you ask about it".formatted(incident);
        write(work, List.of(thing), () -> List.of(Verdict.refused(thing, error)));
    }

    private void write(Work work, List<Thing> things, Supplier<List<Verdict>> writing) {
        ImportRecord held = work.held();
        Tally tally = transactions.call(() -> {
            List<Verdict> verdicts = writing.get();
            String refused = new RejectedLines(work.header()).of(things, verdicts);
            Tally written = Tally.of(things, verdicts);
            rejections.add(held.getId(), new Rejections.Part(held.getRows(), Rejections.utf8(refused)));
            lease.advance(held, written, work.progress());
            return written;
        });
        tally.addTo(held);
    }
}
