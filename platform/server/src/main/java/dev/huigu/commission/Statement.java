package dev.huigu.commission;

import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A month of one consultant: what members spent, as the scheme weighs it, and what that earns.
 *
 * @param groupCode the group at the end of the month (now, for the current one), in which the rank is; or null
 * @param purchases how many count
 * @param progress settled total / target, to four places
 * @param rank 1 is the highest settled total of the group; equal totals share a rank (1, 1, 3)
 * @param groupSize how many are ranked together
 */
public record Statement(
        YearMonth month,
        String consultantCode,
        String consultantName,
        String storeCode,
        @Schema(nullable = true) String groupCode,
        int purchases,
        Money settledTotal,
        Money target,
        BigDecimal progress,
        Money reward,
        int rank,
        int groupSize,
        State state) {

    /** Where a month stands on its way to being paid. */
    public enum State {
        OPEN,
        REVIEWED,
        LOCKED,
        PAID
    }
}
