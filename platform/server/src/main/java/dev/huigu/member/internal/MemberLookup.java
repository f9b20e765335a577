package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_NAME_KEY;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.MemberNameKey;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Finds members by what a person types: first those with such a number, then those whose name or initials begin so,
 * in the order of these; the newest first among equals.
 */
@Singleton
public class MemberLookup {
    private static final String NUMBER = "";
    private static final Field<String> KEY = field(name("key"), SQLDataType.CLOB);
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final dev.huigu.foundation.schema.app.tables.Member NUMBERED = MEMBER.as("numbered");
    private static final MemberNameKey BETTER = MEMBER_NAME_KEY.as("better");

    private final Database database;
    private final TenantContext tenant;
    private final MemberNumbers numbers;

    @Inject
    public MemberLookup(Database database, TenantContext tenant, MemberNumbers numbers) {
        this.database = database;
        this.tenant = tenant;
        this.numbers = numbers;
    }

    /**
     * A member who was found.
     *
     * @param key by which of the keys, the first where there are several; empty: by a number
     */
    record Hit(String key, long id) {}

    /**
     * Reads every index in its order or by equality, so that a page costs a page, however many members begin so.
     *
     * @param rows which members count, of {@code app.member}, the tenant included
     */
    List<Hit> findAmongMany(String q, Condition rows, Optional<Hit> after, int size) {
        String prefix = NameKeys.key(q);
        Field<Long[]> numbered = array(numbers.equal(q, NUMBERED).stream()
                .map(this::whoHas)
                .reduce(Select::union)
                .orElseThrow());
        List<Select<Record2<String, Long>>> branches = new ArrayList<>();
        if (after.map(Hit::key).orElse(NUMBER).equals(NUMBER)) {
            Condition older = after.map(hit -> MEMBER.ID.lt(hit.id())).orElse(noCondition());
            numbers.equal(q, NUMBERED).forEach(number -> branches.add(withNumber(number, rows.and(older), size)));
            branches.add(named(prefix, rows, numbered, MEMBER_NAME_KEY.KEY.ge(prefix), size));
        } else {
            Hit last = after.get();
            Condition sameKey = MEMBER_NAME_KEY.KEY.eq(last.key()).and(MEMBER_NAME_KEY.MEMBER_ID.lt(last.id()));
            branches.add(named(prefix, rows, numbered, sameKey, size));
            branches.add(named(prefix, rows, numbered, MEMBER_NAME_KEY.KEY.gt(last.key()), size));
        }
        return hits(branches.stream().reduce(Select::union).orElseThrow().asTable("found"), noCondition(), size);
    }

    /** The number, which few have, is looked up before it is asked whether these rows count. */
    private Select<Record2<String, Long>> withNumber(Condition number, Condition rows, int size) {
        return select(inline(NUMBER).as(KEY), MEMBER.ID.as(ID))
                .from(MEMBER)
                .where(rows)
                .and(MEMBER.ID.eq(any(array(whoHas(number)))))
                .orderBy(MEMBER.ID.desc())
                .limit(inline(size));
    }

    /** Or into whom that one was merged. */
    private Select<Record1<Long>> whoHas(Condition number) {
        return select(coalesce(NUMBERED.SURVIVOR_ID, NUMBERED.ID))
                .from(NUMBERED)
                .where(NUMBERED.TENANT_ID.eq(tenant.id()))
                .and(number);
    }

    /** A member whom a number or an earlier key brings as well is left to that. */
    private Select<Record2<String, Long>> named(
            String prefix, Condition rows, Field<Long[]> numbered, Condition keys, int size) {
        return select(MEMBER_NAME_KEY.KEY.as(KEY), MEMBER_NAME_KEY.MEMBER_ID.as(ID))
                .from(MEMBER_NAME_KEY)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(MEMBER_NAME_KEY.TENANT_ID))
                .and(MEMBER.ID.eq(MEMBER_NAME_KEY.MEMBER_ID))
                .where(MEMBER_NAME_KEY.TENANT_ID.eq(tenant.id()))
                .and(keys)
                .and(MEMBER_NAME_KEY.KEY.lt(NameKeys.end(prefix)))
                .and(rows)
                .and(MEMBER.ID.ne(all(numbered)))
                .and(notExists(selectOne()
                        .from(BETTER)
                        .where(BETTER.TENANT_ID.eq(tenant.id()))
                        .and(BETTER.MEMBER_ID.eq(MEMBER_NAME_KEY.MEMBER_ID))
                        .and(BETTER.KEY.ge(prefix))
                        .and(BETTER.KEY.lt(MEMBER_NAME_KEY.KEY))))
                .orderBy(MEMBER_NAME_KEY.KEY, MEMBER_NAME_KEY.MEMBER_ID.desc())
                .limit(inline(size));
    }

    /** Takes all that begin so from among the rows, and sorts them: for those of one consultant. */
    List<Hit> findAmongFew(String q, Condition rows, Optional<Hit> after, int size) {
        String prefix = NameKeys.key(q);
        Select<Record2<String, Long>> named = select(min(MEMBER_NAME_KEY.KEY).as(KEY), MEMBER.ID.as(ID))
                .from(MEMBER)
                .join(MEMBER_NAME_KEY)
                .on(MEMBER_NAME_KEY.TENANT_ID.eq(MEMBER.TENANT_ID))
                .and(MEMBER_NAME_KEY.MEMBER_ID.eq(MEMBER.ID))
                .where(rows)
                .and(MEMBER_NAME_KEY.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_NAME_KEY.KEY.ge(prefix))
                .and(MEMBER_NAME_KEY.KEY.lt(NameKeys.end(prefix)))
                .groupBy(MEMBER.ID);
        Table<Record2<String, Long>> all = numbers.equal(q, NUMBERED).stream()
                .map(number -> withNumber(number, rows, size))
                .reduce(Select::union)
                .orElseThrow()
                .union(named)
                .asTable("named");
        Table<Record2<String, Long>> found =
                select(min(KEY).as(KEY), ID).from(all).groupBy(ID).asTable("found");
        Condition later = after.map(
                        hit -> KEY.gt(hit.key()).or(KEY.eq(hit.key()).and(ID.lt(hit.id()))))
                .orElse(noCondition());
        return hits(found, later, size);
    }

    private List<Hit> hits(Table<Record2<String, Long>> found, Condition condition, int size) {
        return database.sql()
                .select(KEY, ID)
                .from(found)
                .where(condition)
                .orderBy(KEY, ID.desc())
                .limit(inline(size))
                .fetch(row -> new Hit(row.value1(), row.value2()));
    }
}
