package dev.huigu.tag.internal;

import static dev.huigu.foundation.schema.app.Tables.TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG_GROUP;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.TagGroupRecord;
import dev.huigu.foundation.schema.app.tables.records.TagRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.TagGate;
import dev.huigu.tag.TagError;
import dev.huigu.tag.internal.SegmentOfTag.CarriersByHand;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Defines tags, in the transaction of the caller. */
@Singleton
public class TagDefinitions {
    private final Database database;
    private final TenantContext tenant;
    private final TagGate gate;
    private final TagGroups groups;
    private final CarriedTags carried;
    private final SegmentOfTag segments;

    @Inject
    public TagDefinitions(
            Database database,
            TenantContext tenant,
            TagGate gate,
            TagGroups groups,
            CarriedTags carried,
            SegmentOfTag segments) {
        this.database = database;
        this.tenant = tenant;
        this.gate = gate;
        this.groups = groups;
        this.carried = carried;
        this.segments = segments;
    }

    /** @return the tag's id */
    public long create(NewTag tag) {
        gate.haveAlone();
        mustBeFree(tag.name());
        Optional<TagGroupRecord> group = group(tag.groupCode());
        Long segmentId = segments.id(tag.segmentId());
        SegmentOfTag.mustFit(segmentId, group);
        long id = Ids.next();
        database.sql()
                .insertInto(TAG)
                .set(new TagRecord()
                        .setTenantId(tenant.id())
                        .setId(id)
                        .setName(tag.name())
                        .setGroupId(group.map(TagGroupRecord::getId).orElse(null))
                        .setSegmentId(segmentId)
                        .setPosition(tag.position() == null ? 0 : tag.position())
                        .setVersion(1L))
                .execute();
        segments.mustBeAskable(segmentId);
        return id;
    }

    /**
     * Renames and moves a tag, and lets it go by a segment or by hand.
     *
     * @throws Refusal 409 if it is to move into a group of single choice of which its members carry another
     */
    public void change(long id, String ifMatch, CarriersByHand carriers, UnaryOperator<TagChange> change) {
        gate.haveAlone();
        TagRecord tag = get(id);
        Versions.match(ifMatch, tag.getVersion());
        TagChange wanted = change.apply(stored(tag));
        boolean isRenamed = !wanted.name().equals(tag.getName());
        if (isRenamed) {
            mustBeFree(wanted.name());
        }
        Optional<TagGroupRecord> group = group(wanted.groupCode());
        Long groupId = group.map(TagGroupRecord::getId).orElse(null);
        Long segmentId = segments.id(wanted.segmentId());
        SegmentOfTag.mustFit(segmentId, group);
        if (segmentId != null && tag.getSegmentId() == null) {
            segments.takeOver(id, carriers);
        }
        if (!Objects.equals(groupId, tag.getGroupId())) {
            carried.regroup(
                    List.of(id),
                    group.filter(SegmentOfTag::isSingle)
                            .map(TagGroupRecord::getId)
                            .orElse(null));
        }
        store(tag, wanted, groupId, segmentId);
        if (!Objects.equals(segmentId, tag.getSegmentId())) {
            segments.mustBeAskable(segmentId);
        }
    }

    private TagChange stored(TagRecord tag) {
        return new TagChange(
                tag.getName(),
                codeOf(tag.getGroupId()),
                tag.getPosition(),
                tag.getSegmentId() == null ? null : Ids.text(tag.getSegmentId()));
    }

    private void store(TagRecord tag, TagChange wanted, Long groupId, Long segmentId) {
        database.sql()
                .update(TAG)
                .set(TAG.NAME, wanted.name())
                .set(TAG.GROUP_ID, groupId)
                .set(TAG.POSITION, wanted.position())
                .set(TAG.SEGMENT_ID, segmentId)
                .set(TAG.VERSION, tag.getVersion() + 1)
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.ID.eq(tag.getId()))
                .execute();
    }

    /** Takes the tag off everybody, too. */
    void delete(long id) {
        gate.haveAlone();
        get(id);
        carried.takeOffEverybody(id);
        database.sql()
                .deleteFrom(TAG)
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.ID.eq(id))
                .execute();
    }

    /** @throws Refusal 404 */
    private TagRecord get(long id) {
        return database.sql()
                .selectFrom(TAG)
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> Refusal.notFound("tag"));
    }

    private void mustBeFree(String name) {
        if (database.sql().fetchExists(TAG, TAG.TENANT_ID.eq(tenant.id()).and(TAG.NAME.eq(name)))) {
            throw new Refusal(TagError.TAG_NAME_TAKEN, "There is a tag '%s' already.".formatted(name));
        }
    }

    /** @throws Refusal 422 for a code without a group */
    private Optional<TagGroupRecord> group(String code) {
        return code == null
                ? Optional.empty()
                : Optional.of(groups.find(code)
                        .orElseThrow(() -> Refusal.unknownReference(
                                "groupCode", "There is no group of tags with code %s.".formatted(code))));
    }

    private String codeOf(Long groupId) {
        return groupId == null
                ? null
                : database.sql()
                        .select(TAG_GROUP.CODE)
                        .from(TAG_GROUP)
                        .where(TAG_GROUP.TENANT_ID.eq(tenant.id()))
                        .and(TAG_GROUP.ID.eq(groupId))
                        .fetchSingle(TAG_GROUP.CODE);
    }
}
