package dev.huigu.transfer.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Optional;

/** The refused rows of an import as a file that Excel opens: UTF-8 with a byte order mark. */
@Singleton
class RejectedCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final long BEFORE_THE_FIRST = -1;

    private final ImportLedger ledger;
    private final Rejections rejections;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    RejectedCsv(ImportLedger ledger, Rejections rejections, Transactions transactions, Clock clock) {
        this.ledger = ledger;
        this.rejections = rejections;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Writes part by part, however many rows there are; of a running import those refused so far.
     *
     * @throws Refusal 404 if there is no such import, or its refused rows are no longer kept
     */
    StreamingOutput of(String id) {
        ImportRecord found = transactions.call(() -> ledger.get(id));
        if (isCleared(found)) {
            throw new Refusal(
                    CommonError.NOT_FOUND,
                    "Refused rows are kept for %d days, and this import is older."
                            .formatted(ImportCleaner.REJECTIONS_KEPT.toDays()));
        }
        return out -> {
            out.write((BYTE_ORDER_MARK + found.getHeader()).getBytes(UTF_8));
            for (var part = next(found, BEFORE_THE_FIRST);
                    part.isPresent();
                    part = next(found, part.get().firstRow())) {
                out.write(part.get().lines());
            }
        };
    }

    private boolean isCleared(ImportRecord found) {
        return found.getFinishedAt() != null
                && found.getFinishedAt().plus(ImportCleaner.REJECTIONS_KEPT).isBefore(clock.instant());
    }

    private Optional<Rejections.Part> next(ImportRecord found, long after) {
        return transactions.call(() -> rejections.next(found.getId(), after));
    }
}
