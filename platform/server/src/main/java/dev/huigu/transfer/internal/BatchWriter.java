package dev.huigu.transfer.internal;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a batch, what it refuses and how far the import has come, all in one transaction. */
@Singleton
class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final String DATA_EXCEPTION = "22";
    private static final String INTEGRITY_VIOLATION = "23";

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

    /**
     * A batch that the database refuses because of what is in it is written in halves, down to the one thing that
     * it does not take.
     */
    void write(Work work, Batch batch) {
        try {
            write(work, batch, () -> work.importer()
                    .write(work.header(), batch.things(), work.held().getRequestedBy()));
        } catch (RuntimeException e) {
            if (!isDueToContent(e)) {
                throw e;
            }
            if (batch.isOne()) {
                refuse(work, batch, e);
            } else {
                batch.halves().forEach(half -> write(work, half));
            }
        }
    }

    private void refuse(Work work, Batch one, RuntimeException cause) {
        String incident = Ids.text(Ids.next());
        LOG.error("Incident {}", incident, cause);
        Thing thing = one.things().get(0);
        String error = "the row cannot be kept; quote incident %s when you ask about it".formatted(incident);
        write(work, one, () -> List.of(Verdict.refused(thing, error)));
    }

    private void write(Work work, Batch batch, java.util.function.Supplier<List<Verdict>> writing) {
        ImportRecord held = work.held();
        Tally tally = transactions.call(() -> {
            List<Verdict> verdicts = writing.get();
            String refused = new RejectedLines(work.header()).of(batch.things(), verdicts);
            Tally written = Tally.of(batch.things(), verdicts);
            rejections.add(held.getId(), new Rejections.Part(held.getRows(), Rejections.utf8(refused)));
            lease.advance(held, written, work.progress());
            return written;
        });
        tally.addTo(held);
    }

    private static boolean isDueToContent(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, each -> each != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(each -> ((SQLException) each).getSQLState())
                .anyMatch(state ->
                        state != null && (state.startsWith(DATA_EXCEPTION) || state.startsWith(INTEGRITY_VIOLATION)));
    }
}
