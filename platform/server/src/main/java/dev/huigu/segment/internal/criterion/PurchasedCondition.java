package dev.huigu.segment.internal.criterion;

import dev.huigu.portrait.MemberPurchases;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code {"purchased": {"withinDays": 30, "products": ["P1"], "categories": ["奶粉"]}}}: bought one of the products,
 * or of the categories, or of the brands, from so many days ago until today. Without any list: bought anything.
 * Brought back counts as bought.
 */
public record PurchasedCondition(
        @NotNull @Min(0) @Max(36_500) Integer withinDays,
        @Size(min = 1, max = 500) List<@NotBlank String> products,
        @Size(min = 1, max = 500) List<@NotBlank String> categories,
        @Size(min = 1, max = 500) List<@NotBlank String> brands)
        implements Condition {

    private record Products(int from, int until, BitSet products) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.purchases().includes(from, until, products);
        }
    }

    private record Anything(int from, int until) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.purchases().count(from, until) > 0;
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return isOfAnything()
                ? new Anything(from(question), question.today())
                : new Products(from(question), question.today(), products(question, path));
    }

    private boolean isOfAnything() {
        return Stream.of(products, categories, brands).allMatch(Objects::isNull);
    }

    private int from(Question question) {
        return question.today() - withinDays;
    }

    private BitSet products(Question question, String path) {
        return question.products(given(products), given(categories), given(brands), path);
    }

    private static List<String> given(List<String> names) {
        return names == null ? List.of() : names;
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        boolean anything = member.purchases().count(from(question), question.today()) > 0;
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("purchasedInWindow", anything);
        evidence.put("purchasedThese", prepare(question, "").holds(member));
        MemberPurchases.Bought last = isOfAnything()
                ? null
                : member.purchases().lastBought(from(question), question.today(), products(question, ""));
        if (last != null) {
            evidence.put("boughtOn", LocalDate.ofEpochDay(last.day()));
            evidence.put("productCode", question.productCode(last.product()));
        }
        return evidence;
    }
}
