package dev.huigu.segment.internal;

import dev.huigu.foundation.money.Money;
import dev.huigu.portrait.RfmClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the members who bought within the window fall into the eight classes.
 *
 * @param members who bought within the window
 * @param recencyDays where R splits, to 0.01 of a day
 * @param frequency where F splits, to 0.0001 of a purchase
 * @param orderValue where M splits, to 0.01 yuan
 */
public record RfmOverview(
        LocalDate date,
        int windowDays,
        int members,
        @Schema(implementation = String.class) BigDecimal recencyDays,
        @Schema(implementation = String.class) BigDecimal frequency,
        @Schema(implementation = String.class) BigDecimal orderValue,
        List<Item> items) {

    /** @param spent what the class's members spent within the window, net */
    public record Item(RfmClass rfm, int count, @Schema(implementation = String.class) Money spent) {}
}
