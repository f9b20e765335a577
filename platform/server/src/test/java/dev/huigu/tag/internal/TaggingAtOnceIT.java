package dev.huigu.tag.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG_GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberTags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens at once, nobody carries two tags of a group of single choice, and nobody blocks another. */
class TaggingAtOnceIT {
    private static final List<String> FACES = List.of("圆脸", "长脸", "方脸", "瓜子脸");

    private final TagWorld world = new TagWorld();
    private final ExecutorService threads = Executors.newFixedThreadPool(12);

    @AfterEach
    void close() {
        threads.shutdown();
    }

    /** Refusals are answers, too; whatever else is thrown fails the test, a deadlock among it. */
    private void run(List<Callable<Object>> work) throws Exception {
        List<Callable<Object>> answered = work.stream()
                .map(each -> (Callable<Object>) () -> {
                    try {
                        return each.call();
                    } catch (Refusal refusal) {
                        return refusal;
                    }
                })
                .toList();
        for (Future<Object> result : threads.invokeAll(answered)) {
            result.get();
        }
    }

    private Callable<Object> tagging(List<Long> members, List<String> add) {
        return () -> world.people.asOwner(() -> {
            MemberTags tags = world.people.get(MemberTags.class);
            return tags.retag(members, tags.choose(add, null), Permission.MEMBERS_CHANGE);
        });
    }

    private Callable<Object> defining(Runnable change) {
        return () -> {
            change.run();
            return null;
        };
    }

    private int carriedTogether() {
        return world.sql(sql -> sql.select(MEMBER_TAG.MEMBER_ID)
                .from(MEMBER_TAG)
                .join(TAG)
                .on(TAG.TENANT_ID.eq(MEMBER_TAG.TENANT_ID))
                .and(TAG.ID.eq(MEMBER_TAG.TAG_ID))
                .join(TAG_GROUP)
                .on(TAG_GROUP.TENANT_ID.eq(TAG.TENANT_ID))
                .and(TAG_GROUP.ID.eq(TAG.GROUP_ID))
                .and(TAG_GROUP.CHOICE.eq("SINGLE"))
                .where(MEMBER_TAG.TENANT_ID.eq(world.people.tenant.id()))
                .groupBy(MEMBER_TAG.MEMBER_ID, TAG_GROUP.ID)
                .having(count().gt(1))
                .fetch()
                .size());
    }

    @Test
    void requestsThatChooseDifferentTagsOfOneGroupLeaveOne() throws Exception {
        world.group("face", Choice.SINGLE, FACES.toArray(String[]::new));
        List<Long> members = world.members(40);
        List<Callable<Object>> work = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            List<Long> some = new ArrayList<>(members);
            Collections.shuffle(some, random);
            work.add(tagging(some.subList(0, 30), List.of(FACES.get(i % FACES.size()), "新标签" + i % 7)));
        }
        run(work);

        assertThat(carriedTogether()).isZero();
        assertThat(world.<Integer>sql(sql -> sql.select(count())
                        .from(MEMBER_TAG)
                        .where(MEMBER_TAG.TENANT_ID.eq(world.people.tenant.id()))
                        .and(MEMBER_TAG.SINGLE_GROUP_ID.isNotNull())
                        .fetchSingle(count())))
                .isEqualTo(members.size());
    }

    @Test
    void groupsThatChangeWhileMembersAreTaggedLeaveNobodyWithTwo() throws Exception {
        world.group("face", Choice.MULTIPLE, FACES.toArray(String[]::new));
        world.group("shape", Choice.SINGLE);
        List<Long> members = world.members(40);
        List<Long> tags = FACES.stream().map(world::idOf).toList();
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long tag = tags.get(i % tags.size());
            String group = i % 3 == 0 ? "face" : "shape";
            work.add(tagging(members.subList(i % 20, 20 + i % 20), List.of(FACES.get((i + 1) % FACES.size()))));
            if (i % 5 == 0) {
                work.add(defining(() -> world.moveTag(tag, group)));
                work.add(defining(() -> world.changeGroup(
                        "face", change -> new TagGroupChange("脸型", Choice.SINGLE, change.position()))));
            }
        }
        work.add(40, defining(() -> world.deleteTag(tags.get(0))));
        run(work);

        assertThat(carriedTogether()).isZero();
    }
}
