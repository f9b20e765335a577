package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIELD_VALUE;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_NAME_KEY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.MemberFieldValue;
import dev.huigu.foundation.schema.app.tables.MemberNameKey;
import dev.huigu.foundation.schema.app.tables.records.MemberFieldValueRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberNameKeyRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberPair;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tags, values of custom fields and names of two members who become one: the survivor gets those of the other that go
 * with the own. The other's rows stay where they are, so undoing takes off what was added, and no more.
 */
@Singleton
public class MergedTags {
    private static final MemberFieldValue OWN_VALUE = MEMBER_FIELD_VALUE.as("own");
    private static final MemberNameKey OWN_KEY = MEMBER_NAME_KEY.as("own");

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
        tags.insert(added.stream().map(tag -> tags.row(pair.survivorId(), tag)).toList());
        return added.stream().map(Tag::id).toList();
    }

    void takeOffTags(MemberPair pair, Long[] tagIds) {
        tags.takeOff(List.of(pair.survivorId()), List.of(tagIds));
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
        return added.stream().map(MemberFieldValueRecord::getFieldId).toList();
    }

    /** Those of the fields that are as they were taken over. */
    void removeValues(MemberPair pair, Long[] fieldIds) {
        database.sql()
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
                .execute();
    }

    /** The survivor is found by the other's name as well. */
    void addNames(MemberPair pair) {
        List<MemberNameKeyRecord> added = database.sql()
                .select(MEMBER_NAME_KEY.KEY)
                .from(MEMBER_NAME_KEY)
                .where(MEMBER_NAME_KEY.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_NAME_KEY.MEMBER_ID.eq(pair.mergedId()))
                .and(MEMBER_NAME_KEY.KEY.notIn(select(OWN_KEY.KEY)
                        .from(OWN_KEY)
                        .where(OWN_KEY.TENANT_ID.eq(tenant.id()))
                        .and(OWN_KEY.MEMBER_ID.eq(pair.survivorId()))))
                .fetch(row -> new MemberNameKeyRecord()
                        .setTenantId(tenant.id())
                        .setMemberId(pair.survivorId())
                        .setKey(row.value1()));
        Batches.insert(database, MEMBER_NAME_KEY, added);
    }

    /** @param ownName by which the survivor is found on */
    void removeNames(MemberPair pair, String ownName) {
        database.sql()
                .deleteFrom(MEMBER_NAME_KEY)
                .where(MEMBER_NAME_KEY.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_NAME_KEY.MEMBER_ID.eq(pair.survivorId()))
                .and(MEMBER_NAME_KEY.KEY.in(select(OWN_KEY.KEY)
                        .from(OWN_KEY)
                        .where(OWN_KEY.TENANT_ID.eq(tenant.id()))
                        .and(OWN_KEY.MEMBER_ID.eq(pair.mergedId()))))
                .and(MEMBER_NAME_KEY.KEY.ne(
                        org.jooq.impl.DSL.all(NameKeys.of(ownName).all().toArray(String[]::new))))
                .execute();
    }
}
