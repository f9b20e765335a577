package dev.huigu.tag.internal;

import static dev.huigu.foundation.schema.app.Tables.TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG_GROUP;
import static org.jooq.impl.DSL.max;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.TagGroupRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.TagGate;
import dev.huigu.tag.TagError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Defines groups of tags, in the transaction of the caller. */
@Singleton
public class TagGroups {
    private final Database database;
    private final TenantContext tenant;
    private final TagGate gate;
    private final CarriedTags carried;

    @Inject
    public TagGroups(Database database, TenantContext tenant, TagGate gate, CarriedTags carried) {
        this.database = database;
        this.tenant = tenant;
        this.gate = gate;
        this.carried = carried;
    }

    public void create(NewTagGroup group) {
        gate.haveAlone();
        if (find(group.code()).isPresent()) {
            throw new Refusal(
                    TagError.TAG_GROUP_CODE_TAKEN, "There is a group with code %s already.".formatted(group.code()));
        }
        database.sql()
                .insertInto(TAG_GROUP)
                .set(new TagGroupRecord()
                        .setTenantId(tenant.id())
                        .setId(Ids.next())
                        .setCode(group.code())
                        .setName(group.name().strip())
                        .setChoice(group.choice().name())
                        .setPosition(group.position() == null ? behindTheLast() : group.position())
                        .setVersion(1L))
                .execute();
    }

    private int behindTheLast() {
        Integer last = database.sql()
                .select(max(TAG_GROUP.POSITION))
                .from(TAG_GROUP)
                .where(TAG_GROUP.TENANT_ID.eq(tenant.id()))
                .fetchSingle(max(TAG_GROUP.POSITION));
        return last == null ? 0 : last + 1;
    }

    /** @throws Refusal 409 if it is to be of single choice and members carry several of its tags */
    void change(String code, String ifMatch, UnaryOperator<TagGroupChange> change) {
        gate.haveAlone();
        TagGroupRecord group = get(code);
        Versions.match(ifMatch, group.getVersion());
        Choice before = Choice.valueOf(group.getChoice());
        TagGroupChange wanted = change.apply(new TagGroupChange(group.getName(), before, group.getPosition()));
        database.sql()
                .update(TAG_GROUP)
                .set(TAG_GROUP.NAME, wanted.name().strip())
                .set(TAG_GROUP.CHOICE, wanted.choice().name())
                .set(TAG_GROUP.POSITION, wanted.position())
                .set(TAG_GROUP.VERSION, group.getVersion() + 1)
                .where(TAG_GROUP.TENANT_ID.eq(tenant.id()))
                .and(TAG_GROUP.ID.eq(group.getId()))
                .execute();
        if (wanted.choice() != before) {
            mustFit(group, wanted.choice());
            carried.regroup(tagsOf(group), wanted.choice() == Choice.SINGLE ? group.getId() : null);
        }
    }

    private void mustFit(TagGroupRecord group, Choice wanted) {
        boolean hasAutomatic = database.sql()
                .fetchExists(
                        TAG,
                        TAG.TENANT_ID
                                .eq(tenant.id())
                                .and(TAG.GROUP_ID.eq(group.getId()))
                                .and(TAG.SEGMENT_ID.isNotNull()));
        if (wanted == Choice.SINGLE && hasAutomatic) {
            throw SegmentOfTag.automaticInSingleChoice();
        }
    }

    /** Its tags stay, without a group. */
    void delete(String code) {
        gate.haveAlone();
        TagGroupRecord group = get(code);
        carried.regroup(tagsOf(group), null);
        database.sql()
                .update(TAG)
                .setNull(TAG.GROUP_ID)
                .set(TAG.VERSION, TAG.VERSION.plus(1))
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.GROUP_ID.eq(group.getId()))
                .execute();
        database.sql()
                .deleteFrom(TAG_GROUP)
                .where(TAG_GROUP.TENANT_ID.eq(tenant.id()))
                .and(TAG_GROUP.ID.eq(group.getId()))
                .execute();
    }

    private Collection<Long> tagsOf(TagGroupRecord group) {
        return database.sql()
                .select(TAG.ID)
                .from(TAG)
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.GROUP_ID.eq(group.getId()))
                .fetch(TAG.ID);
    }

    /** @throws Refusal 404 */
    TagGroupRecord get(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("group of tags"));
    }

    Optional<TagGroupRecord> find(String code) {
        return database.sql()
                .selectFrom(TAG_GROUP)
                .where(TAG_GROUP.TENANT_ID.eq(tenant.id()))
                .and(TAG_GROUP.CODE.eq(code))
                .fetchOptional();
    }
}
