package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG_GROUP;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Vocabulary;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberTagRecord;
import dev.huigu.foundation.schema.app.tables.records.TagRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.TagChoice;
import dev.huigu.member.TagGate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The brand's tags, and who carries which. What is told of a tag holds until the transaction ends. */
@Singleton
public class Tags {
    private static final Vocabulary<TagRecord> TAGS = new Vocabulary<>(TAG.TENANT_ID, TAG.ID, TAG.NAME);

    private final Database database;
    private final TenantContext tenant;
    private final TagGate gate;

    @Inject
    public Tags(Database database, TenantContext tenant, TagGate gate) {
        this.database = database;
        this.tenant = tenant;
        this.gate = gate;
    }

    /** A tag that is new comes into being. */
    Map<String, Tag> named(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        gate.share();
        return read(TAGS.idsOf(database, tenant.id(), names).values()).stream()
                .collect(Collectors.toMap(Tag::name, Function.identity()));
    }

    /** Those that are still there. */
    List<Tag> withIds(Collection<Long> ids) {
        gate.share();
        return read(ids);
    }

    /** Those of the names that a segment decides about. */
    Set<String> automatic(Collection<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        gate.share();
        return read(TAGS.find(database, tenant.id(), names).values()).stream()
                .filter(Tag::isAutomatic)
                .map(Tag::name)
                .collect(Collectors.toSet());
    }

    private List<Tag> read(Collection<Long> ids) {
        return database.sql()
                .select(TAG.ID, TAG.NAME, TAG_GROUP.ID, TAG.SEGMENT_ID)
                .from(TAG)
                .leftJoin(TAG_GROUP)
                .on(TAG_GROUP.TENANT_ID.eq(TAG.TENANT_ID))
                .and(TAG_GROUP.ID.eq(TAG.GROUP_ID))
                .and(TAG_GROUP.CHOICE.eq("SINGLE"))
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.ID.eq(any(ids.toArray(Long[]::new))))
                .fetch(row -> new Tag(row.value1(), row.value2(), row.value3(), row.value4() != null));
    }

    /** As {@link dev.huigu.member.MemberTags#choose}. */
    public TagChoice choose(Collection<String> add, Collection<String> remove) {
        if (add.isEmpty() && remove.isEmpty()) {
            throw Refusal.invalid("add", "not-empty", "or remove must name a tag");
        }
        Set<String> wanted = new HashSet<>(add);
        if (remove.stream().anyMatch(wanted::contains)) {
            throw Refusal.invalid("remove", "not-unique", "must not name a tag that add names, too");
        }
        Collection<Tag> added = named(wanted).values();
        Tag.mustBeByHand(added);
        Tag.mustGoTogether(added);
        return new TagChoice(added.stream().map(Tag::id).sorted().toList(), existing(remove));
    }

    private List<Long> existing(Collection<String> names) {
        Map<String, Long> found = TAGS.find(database, tenant.id(), names);
        names.stream().filter(name -> !found.containsKey(name)).findFirst().ifPresent(name -> {
            throw Refusal.unknownReference("remove", "There is no tag '%s'.".formatted(name));
        });
        Tag.mustBeByHand(read(found.values()));
        return found.values().stream().sorted().toList();
    }

    /** Ids of all tags of groups. */
    Set<Long> ofGroups(Collection<Long> groupIds) {
        return groupIds.isEmpty()
                ? Set.of()
                : database.sql()
                        .select(TAG.ID)
                        .from(TAG)
                        .where(TAG.TENANT_ID.eq(tenant.id()))
                        .and(TAG.GROUP_ID.eq(any(groupIds.toArray(Long[]::new))))
                        .fetchSet(TAG.ID);
    }

    /** Ids of tags by member; one who carries none is missing. */
    Map<Long, Set<Long>> carriedBy(Collection<Long> memberIds) {
        return database
                .sql()
                .select(MEMBER_TAG.MEMBER_ID, MEMBER_TAG.TAG_ID)
                .from(MEMBER_TAG)
                .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_TAG.MEMBER_ID.eq(any(memberIds.toArray(Long[]::new))))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }

    /** For members who carry none yet. */
    void put(List<Candidate> members) {
        insert(members.stream()
                .flatMap(member -> member.tags().stream().map(tag -> row(member.id(), tag)))
                .toList());
    }

    void insert(List<MemberTagRecord> rows) {
        Batches.insert(database, MEMBER_TAG, rows);
    }

    void takeOff(Collection<Long> memberIds, Collection<Long> tagIds) {
        database.sql()
                .deleteFrom(MEMBER_TAG)
                .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_TAG.MEMBER_ID.eq(any(memberIds.toArray(Long[]::new))))
                .and(MEMBER_TAG.TAG_ID.eq(any(tagIds.toArray(Long[]::new))))
                .execute();
    }

    MemberTagRecord row(long memberId, Tag tag) {
        return new MemberTagRecord()
                .setTenantId(tenant.id())
                .setMemberId(memberId)
                .setTagId(tag.id())
                .setSingleGroupId(tag.singleGroupId());
    }
}
