package dev.huigu.foundation.db;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import dev.huigu.foundation.id.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * A brand's own words of one kind, such as tags or consultant groups: a word comes into being when it is first
 * mentioned, and stays.
 *
 * @param word the column of the word, unique within a tenant
 */
public record Vocabulary<R extends Record>(
        TableField<R, Long> tenantId, TableField<R, Long> id, TableField<R, String> word) {

    /** The ids of all these words, in one statement where they are known and three where some are new. */
    public Map<String, Long> idsOf(Database database, long tenant, Collection<String> words) {
        Map<String, Long> ids = new HashMap<>(find(database, tenant, words));
        TreeSet<String> missing = new TreeSet<>(words);
        missing.removeAll(ids.keySet());
        if (!missing.isEmpty()) {
            insert(database, tenant, missing);
            ids.putAll(find(database, tenant, missing));
        }
        return ids;
    }

    /** The ids of those of the words that were mentioned before. */
    public Map<String, Long> find(Database database, long tenant, Collection<String> words) {
        return words.isEmpty()
                ? Map.of()
                : database.sql()
                        .select(word, id)
                        .from(word.getTable())
                        .where(tenantId.eq(tenant))
                        .and(word.eq(any(words.toArray(String[]::new))))
                        .fetchMap(word, id);
    }

    /** In order, so that two transactions with the same new words wait for, not block, each other. */
    private void insert(Database database, long tenant, TreeSet<String> words) {
        database.sql()
                .insertInto(word.getTable(), tenantId, id, word)
                .valuesOfRows(words.stream()
                        .map(each -> row(tenant, Ids.next(), each))
                        .toList())
                .onConflict(tenantId, word)
                .doNothing()
                .execute();
    }
}
