package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIELD_VALUE;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberFieldRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberFieldValueRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of custom fields that members have. Archived fields are as if they were not there. */
@Singleton
public class FieldValues {
    private final Database database;
    private final TenantContext tenant;
    private final MemberFieldTable fields;

    @Inject
    public FieldValues(Database database, TenantContext tenant, MemberFieldTable fields) {
        this.database = database;
        this.tenant = tenant;
        this.fields = fields;
    }

    /** The fields that can be set, by code; nobody takes an option or a field away until the transaction ends. */
    Map<String, MemberFieldRecord> known() {
        return byCode(fields.hold());
    }

    private static Map<String, MemberFieldRecord> byCode(List<MemberFieldRecord> fields) {
        return fields.stream()
                .filter(field -> !field.getArchived())
                .collect(Collectors.toMap(MemberFieldRecord::getCode, Function.identity()));
    }

    /**
     * Reads texts as values of their fields.
     *
     * @param texts by the fields' codes; null is no value
     * @return by the fields' ids
     * @throws Refusal 422 naming a field that there is not, 400 naming one that does not take the text
     */
    static Map<Long, FieldValue> read(Map<String, String> texts, Map<String, MemberFieldRecord> known) {
        Map<Long, FieldValue> values = new TreeMap<>();
        texts.forEach((code, text) -> {
            MemberFieldRecord field = known.get(code);
            if (field == null) {
                throw Refusal.unknownReference("fields." + code, "There is no field with code %s.".formatted(code));
            }
            if (text != null) {
                values.put(field.getId(), FieldValue.of(field, text));
            }
        });
        return values;
    }

    /** As an answer writes them, by member and code; a member who has none is missing. */
    Map<Long, Map<String, String>> of(Collection<Long> memberIds) {
        List<MemberFieldValueRecord> values = database.sql()
                .selectFrom(MEMBER_FIELD_VALUE)
                .where(MEMBER_FIELD_VALUE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIELD_VALUE.MEMBER_ID.eq(any(memberIds.toArray(Long[]::new))))
                .fetch();
        Map<Long, String> codes = values.isEmpty() ? Map.of() : codesById(fields.all());
        return values.stream()
                .filter(value -> codes.containsKey(value.getFieldId()))
                .collect(Collectors.groupingBy(
                        MemberFieldValueRecord::getMemberId,
                        Collectors.toMap(
                                value -> codes.get(value.getFieldId()),
                                value -> FieldValue.of(value).written(),
                                (one, other) -> one,
                                TreeMap::new)));
    }

    private static Map<Long, String> codesById(List<MemberFieldRecord> fields) {
        return fields.stream()
                .filter(field -> !field.getArchived())
                .collect(Collectors.toMap(MemberFieldRecord::getId, MemberFieldRecord::getCode));
    }

    /** For members who have none yet. */
    void put(List<Candidate> members) {
        Batches.insert(
                database,
                MEMBER_FIELD_VALUE,
                members.stream()
                        .flatMap(member -> member.fields().entrySet().stream()
                                .map(value -> row(member.id(), value.getKey(), value.getValue())))
                        .toList());
    }

    /** The member has these values and no others. */
    void replace(long memberId, Map<String, String> texts) {
        Map<String, MemberFieldRecord> known = known();
        Map<Long, FieldValue> wanted = read(texts, known);
        database.sql()
                .deleteFrom(MEMBER_FIELD_VALUE)
                .where(MEMBER_FIELD_VALUE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIELD_VALUE.MEMBER_ID.eq(memberId))
                .and(MEMBER_FIELD_VALUE.FIELD_ID.eq(any(
                        known.values().stream().map(MemberFieldRecord::getId).toArray(Long[]::new))))
                .execute();
        Batches.insert(
                database,
                MEMBER_FIELD_VALUE,
                wanted.entrySet().stream()
                        .map(value -> row(memberId, value.getKey(), value.getValue()))
                        .toList());
    }

    private MemberFieldValueRecord row(long memberId, long fieldId, FieldValue value) {
        return new MemberFieldValueRecord()
                .setTenantId(tenant.id())
                .setMemberId(memberId)
                .setFieldId(fieldId)
                .setTextValue(value.text())
                .setNumberValue(value.number())
                .setDateValue(value.date());
    }
}
