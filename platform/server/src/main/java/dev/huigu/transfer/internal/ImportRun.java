package dev.huigu.transfer.internal;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import dev.huigu.job.LeasedWork;
import dev.huigu.job.Leases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Works on one import from where it stands to its end, on behalf of the node that holds its lease. */
@Singleton
class ImportRun implements LeasedWork<ImportRecord> {
    private final Files files;
    private final Importers importers;
    private final BatchWriter writer;
    private final Lease lease;
    private final Chunks chunks;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    ImportRun(
            Files files,
            Importers importers,
            BatchWriter writer,
            Lease lease,
            Chunks chunks,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.importers = importers;
        this.writer = writer;
        this.lease = lease;
        this.chunks = chunks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Leases<ImportRecord> leases() {
        return lease.leases();
    }

    @Override
    public List<Long> tenantsWithWork() {
        return lease.tenantsWithWork();
    }

    /** Every row is worked on, or as many as the file can be read for. */
    @Override
    public void run(ImportRecord held) {
        ImportKind kind = ImportKind.valueOf(held.getKind());
        FileFormat format = FileFormat.valueOf(held.getFormat());
        try (Files.Opened file = files.open(held.getId(), format, kind, Files.Purpose.WORK)) {
            BatchReader batches = new BatchReader(new Things(file.table(), kind));
            batches.skip(held.getRows());
            var work =
                    new BatchWriter.Work(held, importers.of(kind), file.table().header(), file);
            for (Optional<Batch> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                writer.write(work, batch.get());
            }
            finish(held, null);
        } catch (UnreadableFile | Refusal e) {
            finish(held, e.getMessage());
        }
    }

    @Override
    public void giveUp(ImportRecord held, String incident) {
        finish(
                held,
                "Something failed on our side after row %d. Quote incident %s when you ask about it."
                        .formatted(held.getRows(), incident));
    }

    private void finish(ImportRecord held, String failure) {
        transactions.run(() -> {
            lease.finish(held, failure, clock.instant());
            chunks.delete(held.getId());
        });
    }
}
