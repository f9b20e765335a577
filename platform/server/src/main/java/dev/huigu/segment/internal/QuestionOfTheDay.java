package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final NamesAhead ahead;
    private RfmThresholds thresholds;
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
        this.ahead = new NamesAhead(names, tags);
    }

    /** Before many criteria are prepared: what they name is looked up together. */
    void lookUp(Collection<JsonNode> criteria) {
        ahead.lookUp(criteria);
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
        if (thresholds == null) {
            thresholds = means.thresholds(settings.rfm(), today());
        }
        return thresholds;
    }

    @Override
    public long storeId(String code, String path) {
        return ahead.stores.get(code, path);
    }

    @Override
    public long consultantId(String code, String path) {
        return ahead.consultants.get(code, path);
    }

    @Override
    public List<MemberTest> tags(List<String> wanted, String path) {
        if (tagsDeep == DEEPEST_TAGS) {
            throw new Refusal(SegmentError.CIRCULAR_TAG, "An automatic tag leads back to itself: " + wanted + ".");
        }
        tagsDeep++;
        try {
            ahead.tags.ahead(wanted);
            return wanted.stream()
                    .map(name -> tags.of(ahead.tags.get(name, path), path, this))
                    .toList();
        } finally {
            tagsDeep--;
        }
    }

    @Override
    public BitSet products(
            Collection<String> codes, Collection<String> categories, Collection<String> brands, String path) {
        BitSet found = new BitSet();
        number(ahead.products, codes, path + ".products", found);
        number(ahead.categories, categories, path + ".categories", found);
        number(ahead.brands, brands, path + ".brands", found);
        return found;
    }

    private void number(Lookup<List<Long>> kind, Collection<String> wanted, String path, BitSet into) {
        kind.ahead(wanted);
        wanted.forEach(name -> kind.get(name, path).forEach(id -> into.set(products.of(id))));
    }

    @Override
    public Consumable consumable(String productCode, String path) {
        Names.Supply supply = ahead.supplies.get(productCode, path);
        return new Consumable(products.of(supply.productId()), supply.daysPerUnit());
    }

    @Override
    public long purposeId(String code, String path) {
        return ahead.purposes.get(code, path);
    }

    @Override
    public OwnField field(String code, String path) {
        return ahead.fields.get(code, path);
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
