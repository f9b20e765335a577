package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.IMPORT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIGURES;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import dev.huigu.job.LeaseLost;
import dev.huigu.job.WorkRunner;
import dev.huigu.testing.TestTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResumingAfterACrashIT {
    /** Three batches, the rows of purchases 999 and 1999 straddling where a thousand rows end. */
    private static final int PURCHASES = 2500;

    private final TransferWorld world = new TransferWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatDiesInAnyOfItsTransactionsRepeatsAndLosesNothing(TestTransaction.Moment moment) {
        long id = world.send("purchases", prepared());
        List<Integer> deaths = new ArrayList<>();
        for (int last = 1; world.view(id).state().equals("RUNNING"); last++) {
            world.transaction().dieIn(last, moment);
            try {
                world.work();
            } catch (TestTransaction.Killed e) {
                deaths.add(last);
            }
            world.transaction().live();
            world.letLeasesRunOut();
        }

        assertThat(deaths).hasSizeGreaterThan(5);
        assertImportedOnce(id);
    }

    @Test
    void aLeaseThatStillRunsKeepsOthersAway() {
        long id = world.send("purchases", prepared());
        // Looking, the tenant, the lease, the file's first piece; then the first batch.
        world.transaction().dieIn(5, TestTransaction.Moment.AFTER_COMMIT);
        assertThatThrownBy(world::work).isInstanceOf(TestTransaction.Killed.class);
        world.transaction().live();

        world.work();
        assertThat(world.view(id).state()).isEqualTo("RUNNING");
        assertThat(world.view(id).rows()).isPositive();

        world.letLeasesRunOut();
        world.work();
        assertImportedOnce(id);
    }

    @Test
    void aNodeThatLostItsLeaseWhileItWorkedWritesNothingMore() {
        long id = world.send("purchases", prepared());
        var stale = world.inBrand(() -> world.get(Transactions.class)
                .call(() -> world.get(Lease.class).leases().take("slow node"))
                .orElseThrow());
        world.letLeasesRunOut();
        world.work();

        assertThatThrownBy(() -> world.inBrand(() -> {
                    world.get(ImportRun.class).run(stale);
                    return null;
                }))
                .isInstanceOf(LeaseLost.class);
        assertImportedOnce(id);
    }

    @Test
    void nodesThatRaceForOneImportCountItOnce() throws InterruptedException {
        long id = world.send("purchases", prepared());
        ExecutorService threads = Executors.newFixedThreadPool(6);
        for (int node = 0; node < 3; node++) {
            WorkRunner<ImportRecord> runner = world.node();
            threads.execute(() -> runner.look(threads));
        }
        for (int i = 0; i < 20 && world.view(id).state().equals("RUNNING"); i++) {
            Thread.sleep(100);
            world.letLeasesRunOut();
            WorkRunner<ImportRecord> another = world.node();
            threads.execute(() -> another.look(threads));
        }
        for (int i = 0; i < 300 && world.view(id).state().equals("RUNNING"); i++) {
            Thread.sleep(100);
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertImportedOnce(id);
    }

    @Test
    void whatFailsOnOurSideIsTriedAgainAndGivenUpInTheEnd() {
        long id = world.send("stores", ImportingEachKindIT.STORES);
        world.sql(sql -> sql.update(IMPORT)
                .set(IMPORT.KIND, "NO_KIND")
                .where(IMPORT.TENANT_ID.eq(world.tenant.id()))
                .execute());

        for (int attempt = 1; attempt <= 4; attempt++) {
            world.work();
            assertThat(state(id)).as("attempt %d", attempt).isEqualTo("RUNNING");
            world.letLeasesRunOut();
        }
        world.work();

        assertThat(state(id)).isEqualTo("FAILED");
    }

    private String state(long id) {
        return world.sql(sql -> sql.select(IMPORT.STATE)
                .from(IMPORT)
                .where(IMPORT.TENANT_ID.eq(world.tenant.id()))
                .and(IMPORT.ID.eq(id))
                .fetchSingle(IMPORT.STATE));
    }

    /** Purchases 999 and 1999 have three rows, every seventh is refused; all others have one row. */
    private String prepared() {
        world.bring("stores", ImportingEachKindIT.STORES);
        world.bring("consultants", ImportingEachKindIT.CONSULTANTS);
        world.bring("products", ImportingEachKindIT.PRODUCTS);
        world.bring("members", ImportingEachKindIT.MEMBERS);
        return ImportingEachKindIT.PURCHASES_HEADER
                + IntStream.range(0, PURCHASES)
                        .mapToObj(ResumingAfterACrashIT::purchase)
                        .collect(Collectors.joining());
    }

    private static String purchase(int number) {
        String row = "%d,POS,S1,OFFLINE,2021-02-03T%02d:%02d:00+08:00,K1,%s,1,,1.00%n"
                .formatted(number, number / 60 % 24, number % 60, number % 7 == 0 ? "P9" : "P1");
        return row.repeat(number % 1000 == 999 ? 3 : 1);
    }

    private void assertImportedOnce(long id) {
        int refused = (PURCHASES + 6) / 7;
        ImportingEachKindIT.counts(world.view(id), PURCHASES + 4, PURCHASES - refused, 0, refused);
        assertThat(count(PURCHASE)).isEqualTo(PURCHASES - refused);
        assertThat(count(PURCHASE_LINE)).isEqualTo(PURCHASES - refused + 4);
        assertThat(world.<Integer>sql(sql -> sql.select(MEMBER_FIGURES.PURCHASE_COUNT)
                        .from(MEMBER_FIGURES)
                        .where(MEMBER_FIGURES.TENANT_ID.eq(world.tenant.id()))
                        .fetchSingle(MEMBER_FIGURES.PURCHASE_COUNT, Integer.class)))
                .isEqualTo(PURCHASES - refused);
        assertThat(world.rejected(id).lines()).hasSize(refused + 1);
        assertThat(world.chunks()).isZero();
    }

    private int count(Table<?> table) {
        return world.sql(sql ->
                sql.fetchCount(table, table.field("tenant_id", Long.class).eq(world.tenant.id())));
    }
}
