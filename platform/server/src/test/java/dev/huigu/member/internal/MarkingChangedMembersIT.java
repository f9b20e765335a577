package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.db.Snapshot;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.member.ChangedMembers;
import dev.huigu.testing.TestDatabase;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkingChangedMembersIT {
    private final TestDatabase database = TestDatabase.get();
    private final Tenant brand = database.newTenant();
    private final ChangedMembers changed = new ChangedMembers(database.database(), TestDatabase.contextOf(brand));

    @Test
    void aMemberIsNewUntilASnapshotSeesTheChange() {
        mark(1, 2);
        Snapshot before = snapshot();
        mark(2, 3);

        assertThat(since(Snapshot.BEFORE_ALL)).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(since(before)).containsExactlyInAnyOrder(2L, 3L);
        assertThat(since(snapshot())).isEmpty();
    }

    @Test
    void aChangeThatCommitsAfterOneThatBeganLaterIsNotPassedOver() throws Exception {
        ExecutorService others = Executors.newSingleThreadExecutor();
        Snapshot[] between = new Snapshot[1];
        database.doInTenant(brand, () -> {
            changed.mark(List.of(1L));
            finish(others.submit(() -> mark(2)));
            finish(others.submit(() -> between[0] = snapshot()));
        });
        others.shutdown();

        assertThat(since(between[0])).containsExactly(1L);
    }

    @Test
    void numbersOfTheDatabaseFromWhichThisOneWasRestoredCountAsSeen() {
        mark(1);
        database.doInTenant(brand, () -> database.database()
                .sql()
                .update(MEMBER_CHANGE)
                .set(MEMBER_CHANGE.CHANGED_IN, Long.MAX_VALUE)
                .where(MEMBER_CHANGE.TENANT_ID.eq(brand.id()))
                .execute());
        Snapshot loaded = snapshot();
        assertThat(since(loaded)).isEmpty();

        mark(1);

        assertThat(since(loaded)).containsExactly(1L);
    }

    @Test
    void nobodyIsMissedWhileManyMark() throws Exception {
        int writers = 6;
        int marksOfEach = 60;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        AtomicBoolean done = new AtomicBoolean();
        List<Future<?>> writing = IntStream.range(0, writers)
                .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                    for (int each = 0; each < marksOfEach; each++) {
                        mark(writer * 1000L + each, 999_999);
                    }
                }))
                .toList();
        Set<Long> seen = new HashSet<>();
        Snapshot last = Snapshot.BEFORE_ALL;
        while (!done.get()) {
            done.set(writing.stream().allMatch(Future::isDone));
            Snapshot now = snapshot();
            seen.addAll(since(last));
            last = now;
        }
        for (Future<?> each : writing) {
            each.get();
        }
        threads.shutdown();

        assertThat(seen).hasSize(writers * marksOfEach + 1);
    }

    private static void finish(Future<?> work) {
        try {
            work.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void mark(long... members) {
        database.doInTenant(
                brand, () -> changed.mark(Arrays.stream(members).boxed().toList()));
    }

    private Snapshot snapshot() {
        return database.inTenant(brand, () -> database.database().snapshot());
    }

    private List<Long> since(Snapshot snapshot) {
        return database.inTenant(brand, () -> changed.since(snapshot));
    }
}
