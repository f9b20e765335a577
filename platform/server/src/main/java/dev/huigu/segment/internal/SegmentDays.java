package dev.huigu.segment.internal;

import static dev.huigu.foundation.schema.app.Tables.SEGMENT;
import static dev.huigu.foundation.schema.app.Tables.SEGMENT_DAY;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.SegmentRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.criterion.Criterion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who was in each segment at the end of yesterday: kept once a day, so that today's comings and goings can be told. */
@Singleton
public class SegmentDays {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentDays.class);
    private static final int DAYS_KEPT = 7;

    private final Database database;
    private final TenantContext tenant;
    private final CriteriaReader reader;
    private final Inquiries inquiries;
    private final Questions questions;

    @Inject
    public SegmentDays(
            Database database, TenantContext tenant, CriteriaReader reader, Inquiries inquiries, Questions questions) {
        this.database = database;
        this.tenant = tenant;
        this.reader = reader;
        this.inquiries = inquiries;
        this.questions = questions;
    }

    /** The segments of whom yesterday is not kept yet. */
    List<SegmentRecord> open() {
        return database.sql()
                .selectFrom(SEGMENT)
                .where(SEGMENT.TENANT_ID.eq(tenant.id()))
                .and(notExists(selectOne()
                        .from(SEGMENT_DAY)
                        .where(SEGMENT_DAY.TENANT_ID.eq(tenant.id()))
                        .and(SEGMENT_DAY.SEGMENT_ID.eq(SEGMENT.ID))
                        .and(SEGMENT_DAY.DAY.eq(yesterday()))))
                .orderBy(SEGMENT.ID)
                .fetch();
    }

    /**
     * Keeps yesterday, unless another node has, and lets go of what is older than a week.
     *
     * @throws Refusal 503 while the members are being read: the day stays open
     */
    void keep(SegmentRecord segment) {
        LocalDate day = yesterday();
        long[] ids = askable(segment, day);
        database.sql()
                .insertInto(SEGMENT_DAY)
                .set(SEGMENT_DAY.TENANT_ID, tenant.id())
                .set(SEGMENT_DAY.SEGMENT_ID, segment.getId())
                .set(SEGMENT_DAY.DAY, day)
                .set(SEGMENT_DAY.CRITERIA, segment.getCriteria())
                .set(SEGMENT_DAY.MEMBERS, ids.length)
                .set(SEGMENT_DAY.IDS, IdList.packed(ids))
                .onConflictDoNothing()
                .execute();
        database.sql()
                .deleteFrom(SEGMENT_DAY)
                .where(SEGMENT_DAY.TENANT_ID.eq(tenant.id()))
                .and(SEGMENT_DAY.SEGMENT_ID.eq(segment.getId()))
                .and(SEGMENT_DAY.DAY.lt(day.minusDays(DAYS_KEPT)))
                .execute();
    }

    /** Nobody is in a segment that names what is not there any more. */
    private long[] askable(SegmentRecord segment, LocalDate day) {
        try {
            return at(segment, day);
        } catch (Refusal e) {
            if (e.code() == CommonError.UNAVAILABLE) {
                throw e;
            }
            LOG.info("Segment {} of tenant {} cannot be asked: {}", segment.getId(), tenant.id(), e.code());
            return new long[0];
        }
    }

    /**
     * Who was in the segment at the end of yesterday. Where that was not kept, or by other criteria than the segment
     * has now, it is who would have been by what is known today.
     */
    long[] yesterdays(SegmentRecord segment) {
        return database.sql()
                .select(SEGMENT_DAY.IDS)
                .from(SEGMENT_DAY)
                .where(SEGMENT_DAY.TENANT_ID.eq(tenant.id()))
                .and(SEGMENT_DAY.SEGMENT_ID.eq(segment.getId()))
                .and(SEGMENT_DAY.DAY.eq(yesterday()))
                .and(SEGMENT_DAY.CRITERIA.eq(segment.getCriteria()))
                .fetchOptional(row -> IdList.unpacked(row.value1()))
                .orElseGet(() -> at(segment, yesterday()));
    }

    long[] todays(SegmentRecord segment) {
        return at(segment, questions.today());
    }

    LocalDate yesterday() {
        return questions.today().minusDays(1);
    }

    private long[] at(SegmentRecord segment, LocalDate day) {
        Criterion criterion = reader.read(Criteria.parsed(segment.getCriteria()), "criteria");
        return inquiries.about(day).ask(criterion).ids();
    }
}
