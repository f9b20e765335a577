package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

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
    private final Phones phones;
    private final Instance<MemberFacts> facts;
    private final Instance<AutomaticTags> automaticTags;

    @Inject
    public MemberViews(
            Database database, Phones phones, Instance<MemberFacts> facts, Instance<AutomaticTags> automaticTags) {
        this.database = database;
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
                .select(STORE.CODE, CONSULTANT.CODE, TAGS)
                .from(MEMBER)
                .join(STORE)
                .on(STORE.TENANT_ID.eq(MEMBER.TENANT_ID))
                .and(STORE.ID.eq(MEMBER.STORE_ID))
                .leftJoin(CONSULTANT)
                .on(CONSULTANT.TENANT_ID.eq(MEMBER.TENANT_ID))
                .and(CONSULTANT.ID.eq(MEMBER.CONSULTANT_ID))
                .where(condition)
                .orderBy(MEMBER.ID.desc())
                .limit(size)
                .fetch();
        List<Long> ids = rows.stream().map(row -> row.get(MEMBER.ID)).toList();
        Map<Long, Facts> known = facts(ids);
        Map<Long, List<String>> automatic = automatic(ids);
        return rows.stream()
                .map(row -> versioned(
                        row,
                        known.getOrDefault(row.get(MEMBER.ID), Facts.NONE),
                        automatic.getOrDefault(row.get(MEMBER.ID), List.of())))
                .toList();
    }

    private Map<Long, Facts> facts(List<Long> ids) {
        return ids.isEmpty() || !facts.isResolvable() ? Map.of() : facts.get().of(ids);
    }

    private Map<Long, List<String>> automatic(List<Long> ids) {
        return ids.isEmpty() || !automaticTags.isResolvable()
                ? Map.of()
                : automaticTags.get().of(ids);
    }

    private Versioned versioned(Record row, Facts known, List<String> automatic) {
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
                row.get(STORE.CODE),
                row.get(CONSULTANT.CODE),
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
