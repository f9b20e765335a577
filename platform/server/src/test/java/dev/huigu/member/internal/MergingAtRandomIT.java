package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_MERGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.MemberMergeRecord;
import dev.huigu.testing.People;
import dev.huigu.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever is merged into whom, and in whatever order that is undone: nothing is counted twice or lost on the way, and in
 * the end everything is as it was. Only the history of bindings grows.
 */
class MergingAtRandomIT {
    private static final int MEMBERS = 6;
    private static final int STEPS = 14;

    private final MergingWorld world = new MergingWorld();
    private final People people = world.people;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void undoingAllLeavesEverythingAsItWas(long seed) {
        Random random = new Random(seed);
        new RandomMembers(world, random).make(MEMBERS);
        Map<String, List<String>> before = told();
        List<String> total = totals();

        for (int step = 0; step < STEPS; step++) {
            people.clock().goOn(Duration.ofHours(1));
            step(random);
            assertThat(totals()).as("step %d", step).isEqualTo(total);
            assertThatFiguresFollowFromPurchases();
        }
        for (List<MemberMergeRecord> left = undoable(); !left.isEmpty(); left = undoable()) {
            people.clock().goOn(Duration.ofHours(1));
            undo(any(left, random));
            assertThat(totals()).isEqualTo(total);
            assertThatFiguresFollowFromPurchases();
        }

        assertThat(told()).isEqualTo(before);
    }

    private void step(Random random) {
        List<Long> present = present();
        List<MemberMergeRecord> undoable = undoable();
        int kind = random.nextInt(10);
        if (kind < 3 && !undoable.isEmpty()) {
            undo(any(undoable, random));
        } else if (kind < 6) {
            takeOverAPhone(any(present, random), random);
        } else if (present.size() > 1) {
            long survivor = any(present, random);
            present.remove(survivor);
            world.merge(any(present, random), survivor);
        }
    }

    private void undo(MemberMergeRecord merge) {
        world.undo(merge.getMemberId(), merge.getId());
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private void takeOverAPhone(long survivor, Random random) {
        List<String> hers = sql(sql -> sql.select(MEMBER.PHONE_CIPHER)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .and(MEMBER.SURVIVOR_ID.eq(survivor))
                .orderBy(MEMBER.ID)
                .fetch(MEMBER.PHONE_CIPHER));
        if (!hers.isEmpty()) {
            String phone = people.asOwner(
                    () -> people.get(Phones.class).open(any(hers, random)).number());
            world.givePhone(survivor, phone);
        }
    }

    private <T> T sql(Function<DSLContext, T> query) {
        return people.asOwner(() -> query.apply(people.get(Database.class).sql()));
    }

    private List<Long> present() {
        return new ArrayList<>(sql(sql -> sql.select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .and(MEMBER.GONE_AT.isNull())
                .orderBy(MEMBER.ID)
                .fetch(MEMBER.ID)));
    }

    /** Of survivors who are there. */
    private List<MemberMergeRecord> undoable() {
        List<Long> present = present();
        return sql(sql -> sql.selectFrom(MEMBER_MERGE)
                        .where(MEMBER_MERGE.TENANT_ID.eq(people.tenant.id()))
                        .and(MEMBER_MERGE.UNDONE_AT.isNull())
                        .orderBy(MEMBER_MERGE.ID)
                        .fetch())
                .stream()
                .filter(merge -> present.contains(merge.getMemberId()))
                .toList();
    }

    private List<String> totals() {
        return rows(
                """
                select
                    (select row(count(*), sum(paid)) from app.purchase p where tenant_id = {0} and exists (
                        select 1 from app.member m where m.tenant_id = {0} and m.id = p.member_id and gone_at is null)),
                    (select row(count(*), sum(amount)) from app.refund where tenant_id = {0} and state = 'APPLIED'),
                    (select sum(quantity) from app.kept_goods k join app.member m using (tenant_id)
                        where tenant_id = {0} and m.id = k.member_id and gone_at is null)""");
    }

    private void assertThatFiguresFollowFromPurchases() {
        assertThat(
                        rows(
                                """
                select member_id, purchase_count, spent_total, last_purchased_at
                from app.member_figures where tenant_id = {0} and purchase_count > 0 order by 1"""))
                .isEqualTo(
                        rows(
                                """
                select member_id, count(*), sum(paid - coalesce(
                    (select sum(amount) from app.refund r where r.tenant_id = {0} and r.purchase_id = p.id), 0)),
                    max(purchased_at)
                from app.purchase p where tenant_id = {0} group by member_id order by 1"""));
    }

    private List<String> rows(String query) {
        return DSL.using(TestDatabase.get().superuser(), SQLDialect.POSTGRES)
                .fetch(query, people.tenant.id())
                .map(row -> row.intoList().toString());
    }

    /** Whoever was brought a consultant by a merge has one more turn in the history; phones are sealed anew. */
    private Map<String, List<String>> told() {
        Map<String, List<String>> tables = world.tables();
        tables.get("binding").removeIf(row -> row.contains("\"reason\":\"merge"));
        tables.get("member").replaceAll(row -> row.replaceAll("\"phone_cipher\":\"[^\"]+\"", ""));
        return tables;
    }
}
