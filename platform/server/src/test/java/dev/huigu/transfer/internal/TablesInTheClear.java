package dev.huigu.transfer.internal;

import dev.huigu.testing.TestDatabase;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Looks for a text in every row that the database holds. */
final class TablesInTheClear {
    private TablesInTheClear() {}

    static List<String> containing(String text) {
        DSLContext sql = DSL.using(TestDatabase.get().superuser(), SQLDialect.POSTGRES);
        return sql.meta().getSchemas("app").get(0).getTables().stream()
                .filter(table -> holds(sql, table, text))
                .map(Table::getName)
                .toList();
    }

    private static boolean holds(DSLContext sql, Table<?> table, String text) {
        return sql.fetchExists(DSL.selectOne()
                .from(table)
                .where(DSL.condition(
                        "strpos({0}::text, {1}) > 0", DSL.field(DSL.name(table.getName())), DSL.val(text))));
    }
}
