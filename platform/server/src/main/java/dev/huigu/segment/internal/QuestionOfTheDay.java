package dev.huigu.segment.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.portrait.Portrait;
import dev.huigu.portrait.PortraitDay;
import dev.huigu.portrait.ProductNumbers;
import dev.huigu.portrait.RfmThresholds;
import dev.huigu.segment.SegmentError;
import dev.huigu.segment.internal.criterion.Question;
import dev.huigu.segment.internal.sheet.MemberTest;
import dev.huigu.tenant.Settings;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** A question to one brand's members, or to some of them, on one day. */
final class QuestionOfTheDay implements Question {
    private static final int DEEPEST_TAGS = 10;

    private final ProductNumbers products;
    private final Means means;
    private final LocalDate date;
    private final Settings settings;
    private final PortraitDay portraitDay;
    private final Names names;
    private final TagTests tags;
    private final Predicate<Portrait> known;
    private int tagsDeep;

    QuestionOfTheDay(
            ProductNumbers products,
            Means means,
            LocalDate date,
            Settings settings,
            Names names,
            TagTests tags,
            Predicate<Portrait> known) {
        this.products = products;
        this.means = means;
        this.date = date;
        this.settings = settings;
        this.portraitDay = new PortraitDay(date, settings);
        this.names = names;
        this.tags = tags;
        this.known = known;
    }

    /** Where RFM splits the brand's members on a day. */
    interface Means {
        RfmThresholds thresholds(Settings.Rfm set, int today);
    }

    @Override
    public LocalDate date() {
        return date;
    }

    @Override
    public PortraitDay portraitDay() {
        return portraitDay;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public boolean knows(Portrait portrait) {
        return known.test(portrait);
    }

    @Override
    public RfmThresholds rfm() {
        return means.thresholds(settings.rfm(), today());
    }

    @Override
    public long storeId(String code, String path) {
        return names.storeId(code, path);
    }

    @Override
    public long consultantId(String code, String path) {
        return names.consultantId(code, path);
    }

    @Override
    public List<MemberTest> tags(List<String> wanted, String path) {
        if (tagsDeep == DEEPEST_TAGS) {
            throw new Refusal(SegmentError.CIRCULAR_TAG, "An automatic tag leads back to itself: " + wanted + ".");
        }
        tagsDeep++;
        try {
            return tags.of(wanted, path, this);
        } finally {
            tagsDeep--;
        }
    }

    @Override
    public BitSet products(
            Collection<String> codes, Collection<String> categories, Collection<String> brands, String path) {
        return names.products(codes, categories, brands, path, products);
    }

    @Override
    public Consumable consumable(String productCode, String path) {
        return names.consumable(productCode, path, products);
    }

    @Override
    public long purposeId(String code, String path) {
        return names.purposeId(code, path);
    }

    @Override
    public OwnField field(String code, String path) {
        return names.field(code, path);
    }

    @Override
    public String productCode(int number) {
        return names.productCode(products.id(number));
    }

    @Override
    public String storeCode(long id) {
        return names.storeCode(id);
    }

    @Override
    public String consultantCode(long id) {
        return names.consultantCode(id);
    }
}
