package dev.huigu.purchase.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.or;

import dev.huigu.purchase.PurchaseKey;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Field;

/** What purchases are known by, as conditions on rows. */
final class PurchaseKeys {
    private PurchaseKeys() {}

    /**
     * Rows with one of the keys, source by source: given a list of sources and one of numbers, the planner takes their
     * product for so much work that it would rather read all of the brand's purchases.
     */
    static Condition oneOf(Collection<PurchaseKey> keys, Field<String> source, Field<String> number) {
        return or(new TreeMap<>(
                        keys.stream().collect(groupingBy(PurchaseKey::source, mapping(PurchaseKey::number, toList()))))
                .entrySet().stream()
                        .map(numbers -> source.eq(numbers.getKey()).and(isAmong(number, numbers.getValue())))
                        .toList());
    }

    private static Condition isAmong(Field<String> number, List<String> numbers) {
        return number.eq(any(numbers.toArray(String[]::new)));
    }
}
