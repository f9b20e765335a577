package dev.huigu.segment.internal;

import static dev.huigu.foundation.schema.app.Tables.SEGMENT;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.jooq.impl.DSL.noCondition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.UniqueConflict;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.SegmentRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.TagGate;
import dev.huigu.segment.SegmentError;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.crowd.Crowd;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;

/**
 * The brand's segments. Everybody who may save any sees all; who reaches one store only changes his or her own. Tags go
 * by segments and segments ask for tags, so neither changes while the other does.
 */
@Singleton
public class SavedSegments {
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;
    private final CriteriaReader reader;
    private final Questions questions;
    private final TagGate gate;

    @Inject
    public SavedSegments(
            Database database,
            TenantContext tenant,
            Caller caller,
            Clock clock,
            CriteriaReader reader,
            Questions questions,
            TagGate gate) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.reader = reader;
        this.questions = questions;
        this.gate = gate;
    }

    /** @throws Refusal 409 if the name is another's, 400 or 422 for criteria that cannot be asked */
    SegmentRecord create(NewSegment segment) {
        SegmentRecord row = new SegmentRecord()
                .setTenantId(tenant.id())
                .setId(Ids.next())
                .setCreatedBy(caller.actor())
                .setCreatedAt(clock.instant())
                .setVersion(1L);
        describe(row, segment);
        unlessNameIsTaken(database.sql().insertInto(SEGMENT).set(row));
        mustBeAskable(segment.criteria());
        return row;
    }

    /** @throws Refusal as for a new one, 403 for another's, 412 if somebody changed it since */
    SegmentRecord change(String id, String ifMatch, UnaryOperator<NewSegment> change) {
        gate.haveAlone();
        SegmentRecord row = changeable(id);
        Versions.match(ifMatch, row.getVersion());
        NewSegment segment =
                change.apply(new NewSegment(row.getName(), (ObjectNode) Criteria.parsed(row.getCriteria())));
        describe(row, segment);
        row.setVersion(row.getVersion() + 1);
        unlessNameIsTaken(database.sql()
                .update(SEGMENT)
                .set(row)
                .where(SEGMENT.TENANT_ID.eq(tenant.id()))
                .and(SEGMENT.ID.eq(row.getId())));
        mustBeAskable(segment.criteria());
        return row;
    }

    /** @throws Refusal 403 for another's, 409 while an automatic tag goes by it */
    void delete(String id) {
        gate.haveAlone();
        SegmentRecord row = changeable(id);
        database
                .sql()
                .select(TAG.NAME)
                .from(TAG)
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.SEGMENT_ID.eq(row.getId()))
                .fetch(TAG.NAME)
                .stream()
                .findFirst()
                .ifPresent(tag -> {
                    throw new Refusal(
                            SegmentError.SEGMENT_IN_USE,
                            "The tag %s goes by this segment. Let it go by another one first.".formatted(tag));
                });
        database.sql()
                .deleteFrom(SEGMENT)
                .where(SEGMENT.TENANT_ID.eq(tenant.id()))
                .and(SEGMENT.ID.eq(row.getId()))
                .execute();
    }

    /** By name. */
    List<SegmentRecord> list(Optional<String> afterName, int size) {
        return database.sql()
                .selectFrom(SEGMENT)
                .where(SEGMENT.TENANT_ID.eq(tenant.id()))
                .and(afterName.map(SEGMENT.NAME::gt).orElse(noCondition()))
                .orderBy(SEGMENT.NAME)
                .limit(size)
                .fetch();
    }

    /** @throws Refusal 404 unless it is the id of a segment */
    SegmentRecord get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("segment"));
    }

    Optional<SegmentRecord> find(String id) {
        return find(id, false);
    }

    private SegmentRecord changeable(String id) {
        SegmentRecord row = find(id, true).orElseThrow(() -> Refusal.notFound("segment"));
        boolean isOwn = row.getCreatedBy().equals(caller.actor());
        if (!isOwn && caller.rows(Permission.SEGMENTS) != Rows.ALL) {
            throw new Refusal(CommonError.FORBIDDEN, "Only segments that you have saved are yours to change.");
        }
        return row;
    }

    private Optional<SegmentRecord> find(String id, boolean locked) {
        return Ids.find(id).stream()
                .mapToObj(number -> database.sql()
                        .selectFrom(SEGMENT)
                        .where(SEGMENT.TENANT_ID.eq(tenant.id()))
                        .and(SEGMENT.ID.eq(number)))
                .flatMap(found -> (locked ? found.forNoKeyUpdate() : found).fetch().stream())
                .findFirst();
    }

    private void describe(SegmentRecord row, NewSegment segment) {
        row.setName(segment.name().strip())
                .setCriteria(segment.criteria().toString())
                .setChangedAt(clock.instant());
    }

    /** With everything that it names, its automatic tags included: these may go by the segment just written. */
    private void mustBeAskable(JsonNode criteria) {
        reader.read(criteria, "criteria").prepare(questions.of(new Crowd(), questions.today()));
    }

    /** @throws Refusal 422 if it names what is not there any more, or a tag that goes by itself */
    void mustBeAskable(long id) {
        String criteria = database.sql()
                .select(SEGMENT.CRITERIA)
                .from(SEGMENT)
                .where(SEGMENT.TENANT_ID.eq(tenant.id()))
                .and(SEGMENT.ID.eq(id))
                .fetchSingle(SEGMENT.CRITERIA);
        mustBeAskable(Criteria.parsed(criteria));
    }

    private static void unlessNameIsTaken(Query write) {
        try {
            write.execute();
        } catch (DataAccessException e) {
            throw UniqueConflict.isOn("segment_name", e)
                    ? new Refusal(SegmentError.SEGMENT_NAME_TAKEN, "Another segment has this name already.")
                    : e;
        }
    }
}
