package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIELD_VALUE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.MemberFieldValue;
import dev.huigu.foundation.schema.app.tables.records.MemberFieldValueRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberMergeRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberPair;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tags and values of custom fields of two members who become one: the survivor gets those of the other that go with the
 * own. The other's rows stay where they are, so undoing takes off what was added, and no more.
 */
@Singleton
public class MergedTags {
    private static final MemberFieldValue OWN_VALUE = MEMBER_FIELD_VALUE.as("own");

    private final Database database;
    private final TenantContext tenant;
    private final Tags tags;

    @Inject
    public MergedTags(Database database, TenantContext tenant, Tags tags) {
        this.database = database;
        this.tenant = tenant;
        this.tags = tags;
    }

    /** Of a group of single choice the survivor keeps the own tag. */
    List<Tag> newTags(MemberPair pair) {
        var carried = tags.carriedBy(List.of(pair.survivorId(), pair.mergedId()));
        Set<Long> own = carried.getOrDefault(pair.survivorId(), Set.of());
        Set<Long> groups = tags.withIds(own).stream()
                .map(Tag::singleGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return tags.withIds(carried.getOrDefault(pair.mergedId(), Set.of())).stream()
                .filter(tag -> !own.contains(tag.id()) && !groups.contains(tag.singleGroupId()))
                .toList();
    }

    List<Long> addTags(MemberPair pair) {
        List<Tag> added = newTags(pair);
        insert(pair, added);
        return added.stream().map(Tag::id).toList();
    }

    private void insert(MemberPair pair, List<Tag> added) {
        tags.insert(added.stream().map(tag -> tags.row(pair.survivorId(), tag)).toList());
    }

    /**
     * Takes off what came over; in its place comes what later merges have of it.
     *
     * @param later the later merges that stay in force, in order; what they brought is noted there
     */
    void undoTags(MemberMergeRecord undone, List<MemberMergeRecord> later) {
        List<Long> survivor = List.of(undone.getMemberId());
        Set<Long> ids = new HashSet<>(tags.carriedBy(survivor).getOrDefault(undone.getMemberId(), Set.of()));
        ids.retainAll(List.of(undone.getTagIds()));
        List<Tag> takenOff = List.copyOf(tags.withIds(ids));
        tags.takeOff(survivor, ids);
        for (MemberMergeRecord merge : later) {
            MemberPair pair = pair(merge);
            List<Tag> added = newTags(pair).stream()
                    .filter(tag -> takenOff.stream().anyMatch(other -> isInPlaceOf(tag, other)))
                    .toList();
            insert(pair, added);
            merge.setTagIds(and(merge.getTagIds(), added.stream().map(Tag::id)));
        }
    }

    private static boolean isInPlaceOf(Tag tag, Tag other) {
        return tag.id() == other.id() || isOfOneChoice(tag, other);
    }

    private static boolean isOfOneChoice(Tag tag, Tag other) {
        return tag.singleGroupId() != null && tag.singleGroupId().equals(other.singleGroupId());
    }

    private static MemberPair pair(MemberMergeRecord merge) {
        return new MemberPair(merge.getMemberId(), merge.getMergedMemberId());
    }

    private static Long[] and(Long[] ids, Stream<Long> more) {
        return Stream.concat(Arrays.stream(ids), more).toArray(Long[]::new);
    }

    /** Values of fields in which the survivor has none. */
    List<MemberFieldValueRecord> newValues(MemberPair pair) {
        return database.sql()
                .selectFrom(MEMBER_FIELD_VALUE)
                .where(MEMBER_FIELD_VALUE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIELD_VALUE.MEMBER_ID.eq(pair.mergedId()))
                .and(MEMBER_FIELD_VALUE.FIELD_ID.notIn(select(OWN_VALUE.FIELD_ID)
                        .from(OWN_VALUE)
                        .where(OWN_VALUE.TENANT_ID.eq(tenant.id()))
                        .and(OWN_VALUE.MEMBER_ID.eq(pair.survivorId()))))
                .fetch();
    }

    List<Long> addValues(MemberPair pair) {
        List<MemberFieldValueRecord> added = newValues(pair);
        insertValues(pair, added);
        return added.stream().map(MemberFieldValueRecord::getFieldId).toList();
    }

    private void insertValues(MemberPair pair, List<MemberFieldValueRecord> added) {
        Batches.insert(
                database,
                MEMBER_FIELD_VALUE,
                added.stream()
                        .map(value -> new MemberFieldValueRecord()
                                .setTenantId(tenant.id())
                                .setMemberId(pair.survivorId())
                                .setFieldId(value.getFieldId())
                                .setTextValue(value.getTextValue())
                                .setNumberValue(value.getNumberValue())
                                .setDateValue(value.getDateValue()))
                        .toList());
    }

    /** As {@link #undoTags}, of values that are as they were taken over. */
    void undoValues(MemberMergeRecord undone, List<MemberMergeRecord> later) {
        List<Long> removed = removeValues(pair(undone), undone.getFieldIds());
        for (MemberMergeRecord merge : later) {
            List<MemberFieldValueRecord> added = newValues(pair(merge)).stream()
                    .filter(value -> removed.contains(value.getFieldId()))
                    .toList();
            insertValues(pair(merge), added);
            merge.setFieldIds(and(merge.getFieldIds(), added.stream().map(MemberFieldValueRecord::getFieldId)));
        }
    }

    private List<Long> removeValues(MemberPair pair, Long[] fieldIds) {
        return database.sql()
                .deleteFrom(MEMBER_FIELD_VALUE)
                .where(MEMBER_FIELD_VALUE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIELD_VALUE.MEMBER_ID.eq(pair.survivorId()))
                .and(MEMBER_FIELD_VALUE.FIELD_ID.eq(any(fieldIds)))
                .andExists(select().from(OWN_VALUE)
                        .where(OWN_VALUE.TENANT_ID.eq(tenant.id()))
                        .and(OWN_VALUE.MEMBER_ID.eq(pair.mergedId()))
                        .and(OWN_VALUE.FIELD_ID.eq(MEMBER_FIELD_VALUE.FIELD_ID))
                        .and(OWN_VALUE.TEXT_VALUE.isNotDistinctFrom(MEMBER_FIELD_VALUE.TEXT_VALUE))
                        .and(OWN_VALUE.NUMBER_VALUE.isNotDistinctFrom(MEMBER_FIELD_VALUE.NUMBER_VALUE))
                        .and(OWN_VALUE.DATE_VALUE.isNotDistinctFrom(MEMBER_FIELD_VALUE.DATE_VALUE)))
                .returning(MEMBER_FIELD_VALUE.FIELD_ID)
                .fetch(MEMBER_FIELD_VALUE.FIELD_ID);
    }
}
