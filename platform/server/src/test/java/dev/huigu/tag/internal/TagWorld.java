package dev.huigu.tag.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static dev.huigu.foundation.schema.control.Tables.OPEN_JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.Members;
import dev.huigu.tag.internal.SegmentOfTag.CarriersByHand;
import dev.huigu.tag.internal.Tagging.Tagged;
import dev.huigu.testing.People;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;

/** A brand with tags and members who carry them. */
final class TagWorld {
    final People people = new People();

    <T> T sql(Function<DSLContext, T> query) {
        return people.asOwner(() -> query.apply(people.get(Database.class).sql()));
    }

    private void asOwner(Runnable work) {
        people.asOwner(() -> {
            work.run();
            return null;
        });
    }

    void group(String code, Choice choice, String... tags) {
        asOwner(() -> people.get(TagGroups.class).create(new NewTagGroup(code, "组" + code, choice, null)));
        Arrays.stream(tags).forEach(tag -> tag(tag, code));
    }

    long tag(String name, String groupCode) {
        return people.asOwner(() -> people.get(TagDefinitions.class).create(new NewTag(name, groupCode, null, null)));
    }

    void changeGroup(String code, UnaryOperator<TagGroupChange> change) {
        asOwner(() -> people.get(TagGroups.class).change(code, null, change));
    }

    void deleteGroup(String code) {
        asOwner(() -> people.get(TagGroups.class).delete(code));
    }

    void moveTag(long id, String groupCode) {
        asOwner(() -> people.get(TagDefinitions.class)
                .change(
                        id,
                        null,
                        CarriersByHand.STAY,
                        tag -> new TagChange(tag.name(), groupCode, tag.position(), tag.segmentId())));
    }

    void renameTag(long id, String name) {
        asOwner(() -> people.get(TagDefinitions.class)
                .change(
                        id,
                        null,
                        CarriersByHand.STAY,
                        tag -> new TagChange(name, tag.groupCode(), tag.position(), tag.segmentId())));
    }

    void deleteTag(long id) {
        asOwner(() -> people.get(TagDefinitions.class).delete(id));
    }

    long idOf(String tag) {
        return sql(sql -> sql.select(TAG.ID)
                .from(TAG)
                .where(TAG.TENANT_ID.eq(people.tenant.id()))
                .and(TAG.NAME.eq(tag))
                .fetchSingle(TAG.ID));
    }

    /** Members of the cards M0, M1 and so on. */
    List<Long> members(int count) {
        people.asOwner(() -> people.get(Members.class)
                .createAll(
                        IntStream.range(0, count)
                                .mapToObj(i -> people.aMember("M" + i, null))
                                .toList(),
                        "staff:owner"));
        return sql(sql -> sql.select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .orderBy(MEMBER.ID)
                .fetch(MEMBER.ID));
    }

    Tagged tag(List<Long> members, List<String> add, List<String> remove) {
        return people.asOwner(() -> people.get(Tagging.class).tag(request(members, add, remove)));
    }

    static TaggingRequest request(List<Long> members, List<String> add, List<String> remove) {
        return new TaggingRequest(members.stream().map(Ids::text).toList(), null, add, remove);
    }

    Set<String> tagsOf(long member) {
        return sql(sql -> sql.select(TAG.NAME)
                .from(MEMBER_TAG)
                .join(TAG)
                .on(TAG.TENANT_ID.eq(MEMBER_TAG.TENANT_ID))
                .and(TAG.ID.eq(MEMBER_TAG.TAG_ID))
                .where(MEMBER_TAG.TENANT_ID.eq(people.tenant.id()))
                .and(MEMBER_TAG.MEMBER_ID.eq(member))
                .fetchSet(TAG.NAME));
    }

    Map<Long, Long> versions() {
        return sql(sql -> sql.select(MEMBER.ID, MEMBER.VERSION)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .fetchMap(MEMBER.ID, MEMBER.VERSION));
    }

    /** The members whom the work marks as changed. */
    List<Long> markedBy(Runnable work) {
        var before = people.asOwner(() -> people.get(Database.class).snapshot());
        work.run();
        return people.asOwner(() -> new ArrayList<>(
                new java.util.TreeSet<>(people.get(ChangedMembers.class).since(before))));
    }

    boolean hasOpenJob() {
        return sql(sql -> sql.fetchExists(OPEN_JOB, OPEN_JOB.TENANT_ID.eq(people.tenant.id())));
    }

    static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
