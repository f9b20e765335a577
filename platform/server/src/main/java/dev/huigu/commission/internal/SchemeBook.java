package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.COMMISSION_SCHEME;
import static dev.huigu.foundation.schema.app.Tables.COMMISSION_SCHEME_VERSION;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT_GROUP;

import dev.huigu.commission.MemberState;
import dev.huigu.commission.SchemeTerms;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.store.Channel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;

/** Reads the brand's schemes: a handful of rows, read together. */
@Singleton
public class SchemeBook {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public SchemeBook(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Names one version of one scheme. */
    public record VersionKey(long schemeId, int version) {}

    /** All versions, and which of them holds when. */
    public record Schemes(List<SchemeVersion> versions) {
        private static final Comparator<SchemeVersion> LATER = Comparator.comparing(
                        (SchemeVersion version) -> version.terms().validFrom())
                .thenComparing(SchemeVersion::version);

        /** The version for a consultant of this group in this month: the group's own wins over the general one. */
        public Optional<SchemeVersion> find(Long groupId, YearMonth month) {
            Optional<SchemeVersion> own = groupId == null ? Optional.empty() : latest(groupId, month);
            return own.or(() -> latest(null, month));
        }

        /** The version that a line was settled by. */
        public SchemeVersion get(VersionKey key) {
            return versions.stream()
                    .filter(each -> each.schemeId() == key.schemeId() && each.version() == key.version())
                    .findFirst()
                    .orElseThrow();
        }

        private Optional<SchemeVersion> latest(Long groupId, YearMonth month) {
            return versions.stream()
                    .filter(version -> Objects.equals(version.groupId(), groupId))
                    .filter(version -> !version.terms().validFrom().isAfter(month))
                    .max(LATER);
        }
    }

    public Schemes read() {
        return new Schemes(database.sql()
                .select(COMMISSION_SCHEME.CODE, COMMISSION_SCHEME.GROUP_ID, CONSULTANT_GROUP.CODE)
                .select(COMMISSION_SCHEME_VERSION.fields())
                .from(COMMISSION_SCHEME)
                .join(COMMISSION_SCHEME_VERSION)
                .on(COMMISSION_SCHEME_VERSION.TENANT_ID.eq(COMMISSION_SCHEME.TENANT_ID))
                .and(COMMISSION_SCHEME_VERSION.SCHEME_ID.eq(COMMISSION_SCHEME.ID))
                .leftJoin(CONSULTANT_GROUP)
                .on(CONSULTANT_GROUP.TENANT_ID.eq(COMMISSION_SCHEME.TENANT_ID))
                .and(CONSULTANT_GROUP.ID.eq(COMMISSION_SCHEME.GROUP_ID))
                .where(COMMISSION_SCHEME.TENANT_ID.eq(tenant.id()))
                .orderBy(COMMISSION_SCHEME.CODE, COMMISSION_SCHEME_VERSION.VERSION)
                .fetch(SchemeBook::version));
    }

    private static SchemeVersion version(Record row) {
        return new SchemeVersion(
                row.get(COMMISSION_SCHEME_VERSION.SCHEME_ID),
                row.get(COMMISSION_SCHEME.CODE),
                row.get(COMMISSION_SCHEME.GROUP_ID),
                row.get(COMMISSION_SCHEME_VERSION.VERSION),
                terms(row));
    }

    private static SchemeTerms terms(Record row) {
        return new SchemeTerms(
                row.get(COMMISSION_SCHEME_VERSION.NAME),
                row.get(CONSULTANT_GROUP.CODE),
                row.get(COMMISSION_SCHEME_VERSION.VALID_FROM),
                new SchemeTerms.Windows(
                        row.get(COMMISSION_SCHEME_VERSION.NEW_DAYS),
                        row.get(COMMISSION_SCHEME_VERSION.DORMANT_DAYS),
                        row.get(COMMISSION_SCHEME_VERSION.LOST_DAYS)),
                Map.of(
                        MemberState.NEW_FIRST, row.get(COMMISSION_SCHEME_VERSION.NEW_FIRST),
                        MemberState.NEW_REPEAT, row.get(COMMISSION_SCHEME_VERSION.NEW_REPEAT),
                        MemberState.LOST, row.get(COMMISSION_SCHEME_VERSION.LOST),
                        MemberState.DORMANT, row.get(COMMISSION_SCHEME_VERSION.DORMANT),
                        MemberState.OTHER, row.get(COMMISSION_SCHEME_VERSION.OTHER)),
                Map.of(
                        Channel.OFFLINE, row.get(COMMISSION_SCHEME_VERSION.OFFLINE),
                        Channel.ONLINE, row.get(COMMISSION_SCHEME_VERSION.ONLINE)),
                row.get(COMMISSION_SCHEME_VERSION.TARGET),
                row.get(COMMISSION_SCHEME_VERSION.BASE),
                row.get(COMMISSION_SCHEME_VERSION.SHORTFALL_RATE),
                row.get(COMMISSION_SCHEME_VERSION.EXCESS_RATE));
    }
}
