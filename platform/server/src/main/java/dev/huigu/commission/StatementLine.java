package dev.huigu.commission;

import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a statement, with everything its figure follows from. The lines of a statement add up to it.
 *
 * @param refundNumber of a REFUND line; else null
 * @param paid in yuan; negative for a refund
 * @param reason in words: why the state is what it is
 * @param previousPurchaseOn the day of the member's purchase before this one; null if there was none
 * @param settled in yuan: what the line adds to the statement
 */
public record StatementLine(
        LineKind kind,
        String purchaseNumber,
        String purchaseSource,
        @Schema(nullable = true) String refundNumber,
        Instant purchasedAt,
        String memberId,
        String memberName,
        Money paid,
        MemberState state,
        String reason,
        LocalDate cardIssuedOn,
        @Schema(nullable = true) LocalDate previousPurchaseOn,
        BigDecimal frequencyMultiplier,
        BigDecimal channelMultiplier,
        Money settled,
        String schemeCode,
        int schemeVersion) {}
