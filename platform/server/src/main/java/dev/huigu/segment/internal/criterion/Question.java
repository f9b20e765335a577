package dev.huigu.segment.internal.criterion;

import dev.huigu.portrait.Portrait;
import dev.huigu.portrait.PortraitDay;
import dev.huigu.portrait.RfmThresholds;
import dev.huigu.segment.internal.sheet.MemberTest;
import dev.huigu.tenant.Settings;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** What criteria are prepared with: the day, the brand's settings, its names for things, and its members' means. */
public interface Question {
    LocalDate date();

    /** The date as days from 1970-01-01. */
    default int today() {
        return (int) date().toEpochDay();
    }

    PortraitDay portraitDay();

    Settings settings();

    boolean knows(Portrait portrait);

    /** Of the members who bought within the window. */
    RfmThresholds rfm();

    /** @throws dev.huigu.foundation.problem.Refusal 422 unless there is such a store */
    long storeId(String code, String path);

    /** @throws dev.huigu.foundation.problem.Refusal 422 unless there is such a consultant */
    long consultantId(String code, String path);

    /**
     * Whether a member carries the tag, by hand or by its segment, in the order of the names.
     *
     * @throws dev.huigu.foundation.problem.Refusal 422 unless there are such tags
     */
    List<MemberTest> tags(List<String> names, String path);

    /**
     * The numbers of all products that have one of the codes, are of one of the categories or of one of the brands.
     *
     * @throws dev.huigu.foundation.problem.Refusal 422 for a code, category or brand that does not exist
     */
    BitSet products(Collection<String> codes, Collection<String> categories, Collection<String> brands, String path);

    /** @throws dev.huigu.foundation.problem.Refusal 422 unless there is such a product that is used up */
    Consumable consumable(String productCode, String path);

    /**
     * A product that is used up.
     *
     * @param number as {@link dev.huigu.portrait.ProductNumbers} numbers it
     * @param daysPerUnit how long one unit lasts
     */
    record Consumable(int number, int daysPerUnit) {}

    /** @throws dev.huigu.foundation.problem.Refusal 422 unless there is such a purpose of consent */
    long purposeId(String code, String path);

    /** @throws dev.huigu.foundation.problem.Refusal 422 unless the brand has such a field */
    OwnField field(String code, String path);

    /** A field of the brand's own; its values are texts, numbers or dates. */
    record OwnField(long id, Class<? extends Comparable<?>> type) {}

    /** For evidence. */
    String productCode(int number);

    /** For evidence. */
    String storeCode(long id);

    /** For evidence. */
    String consultantCode(long id);
}
