package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.AutomaticTags;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.member.MemberFacts;
import dev.huigu.member.MemberFacts.Facts;
import dev.huigu.member.MemberView;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

/** Shows members with what other features know of them, in as many statements for many members as for one. */
@Singleton
public class MemberViews {
    private static final Field<String[]> TAGS = array(select(TAG.NAME)
                    .from(MEMBER_TAG)
                    .join(TAG)
                    .on(TAG.TENANT_ID.eq(MEMBER_TAG.TENANT_ID))
                    .and(TAG.ID.eq(MEMBER_TAG.TAG_ID))
                    .where(MEMBER_TAG.TENANT_ID.eq(MEMBER.TENANT_ID))
                    .and(MEMBER_TAG.MEMBER_ID.eq(MEMBER.ID))
                    .orderBy(TAG.NAME))
            .as("tags");

    private final Database database;
    private final TenantContext tenant;
    private final Phones phones;
    private final Instance<MemberFacts> facts;
    private final Instance<AutomaticTags> automaticTags;

    @Inject
    public MemberViews(
            Database database,
            TenantContext tenant,
            Phones phones,
            Instance<MemberFacts> facts,
            Instance<AutomaticTags> automaticTags) {
        this.database = database;
        this.tenant = tenant;
        this.phones = phones;
        this.facts = facts;
        this.automaticTags = automaticTags;
    }

    /** @param row of what else there is to show */
    public record Versioned(MemberView view, MemberRecord row) {
        long id() {
            return row.getId();
        }

        long version() {
            return row.getVersion();
        }
    }

    Optional<Versioned> find(Condition condition) {
        return find(condition, 1).stream().findFirst();
    }

    /** Newest first. */
    public List<Versioned> find(Condition condition, int size) {
        List<Record> rows = database.sql()
                .select(MEMBER.fields())
                .select(TAGS)
                .from(MEMBER)
                .where(condition)
                .orderBy(MEMBER.ID.desc())
                .limit(inline(size))
                .fetch();
        List<Long> ids = rows.stream().map(row -> row.get(MEMBER.ID)).toList();
        Codes codes = new Codes(
                codes(STORE.TENANT_ID, STORE.ID, STORE.CODE, rows, MEMBER.STORE_ID),
                codes(CONSULTANT.TENANT_ID, CONSULTANT.ID, CONSULTANT.CODE, rows, MEMBER.CONSULTANT_ID));
        Map<Long, Facts> known = facts(ids);
        Map<Long, List<String>> automatic = automatic(ids);
        return rows.stream()
                .map(row -> versioned(
                        row,
                        codes,
                        known.getOrDefault(row.get(MEMBER.ID), Facts.NONE),
                        automatic.getOrDefault(row.get(MEMBER.ID), List.of())))
                .toList();
    }

    /** Of stores and consultants, by their ids. */
    private record Codes(Map<Long, String> ofStores, Map<Long, String> ofConsultants) {
        String ofStore(long id) {
            return ofStores.get(id);
        }

        /** Null for who is bound to nobody. */
        String ofConsultant(Long id) {
            return id == null ? null : ofConsultants.get(id);
        }
    }

    /**
     * Not joined: where the planner takes a brand for one of average size, it sorts a joined list as a whole before
     * the first page of it.
     */
    private <R extends Record> Map<Long, String> codes(
            TableField<R, Long> tenantId,
            TableField<R, Long> id,
            TableField<R, String> code,
            List<Record> members,
            Field<Long> reference) {
        Long[] ids = members.stream()
                .map(member -> member.get(reference))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        return ids.length == 0
                ? Map.of()
                : database.sql()
                        .select(id, code)
                        .from(id.getTable())
                        .where(tenantId.eq(tenant.id()))
                        .and(id.eq(any(ids)))
                        .fetchMap(id, code);
    }

    private Map<Long, Facts> facts(List<Long> ids) {
        return ids.isEmpty() || !facts.isResolvable() ? Map.of() : facts.get().of(ids);
    }

    private Map<Long, List<String>> automatic(List<Long> ids) {
        return ids.isEmpty() || !automaticTags.isResolvable()
                ? Map.of()
                : automaticTags.get().of(ids);
    }

    private Versioned versioned(Record row, Codes codes, Facts known, List<String> automatic) {
        MemberRecord member = row.into(MEMBER);
        MemberView view = new MemberView(
                Ids.text(member.getId()),
                member.getCardNumber(),
                member.getWechatCardNumber(),
                member.getName(),
                phones.open(member.getPhoneCipher()),
                Gender.valueOf(member.getGender()),
                member.getBirthday(),
                BirthdayCalendar.valueOf(member.getBirthdayCalendar()),
                member.getCardIssuedOn(),
                codes.ofStore(member.getStoreId()),
                codes.ofConsultant(member.getConsultantId()),
                Stream.concat(Stream.of(row.get(TAGS)), automatic.stream()).toList(),
                automatic,
                known.spentThisMonth(),
                known.spentTotal(),
                known.purchaseCount(),
                known.lastPurchasedAt(),
                known.lastContactedAt(),
                known.portraits());
        return new Versioned(view, member);
    }
}
