package dev.huigu.job;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdateConditionStep;

/**
 * Which node works on which row of a table of long work. A lease is short and renewed while its node lives, so that
 * another takes over within seconds after a crash. That two nodes never do the same does not hang on it: each
 * transaction moves the work on from where it began, and fails with {@link LeaseLost} if somebody else has moved it.
 *
 * <p>Every method works in the transaction of the caller. Leases are in real time: the business's clock may stand or
 * start anew.
 */
public final class Leases<R extends Record> {
    public static final Duration LASTS = Duration.ofSeconds(10);
    public static final String RUNNING = "RUNNING";

    private final Database database;
    private final TenantContext tenant;
    private final Columns<R> row;
    private final Clock realTime = Clock.systemUTC();

    public Leases(Database database, TenantContext tenant, Columns<R> row) {
        this.database = database;
        this.tenant = tenant;
        this.row = row;
    }

    /**
     * Where a table keeps its leases.
     *
     * @param state {@link #RUNNING} until the work has come to its end
     * @param attempts failures on our side since the last progress
     */
    public record Columns<R extends Record>(
            TableField<R, Long> tenantId,
            TableField<R, Long> id,
            TableField<R, String> state,
            TableField<R, Integer> attempts,
            TableField<R, String> takenBy,
            TableField<R, Instant> takenUntil) {
        Table<R> table() {
            return id.getTable();
        }
    }

    /**
     * Takes the brand's oldest open work; empty while there is none or another node has it. Waits for a row that is
     * being taken instead of passing over it, or the second would begin before the first.
     */
    public Optional<R> take(String node) {
        var oldest = name("oldest")
                .as(select(row.tenantId(), row.id())
                        .from(row.table())
                        .where(row.tenantId().eq(tenant.id()))
                        .and(row.state().eq(RUNNING))
                        .orderBy(row.id())
                        .limit(1)
                        .forUpdate());
        Instant now = realTime.instant();
        return database.sql()
                .with(oldest)
                .update(row.table())
                .set(row.takenBy(), node)
                .set(row.takenUntil(), now.plus(LASTS))
                .where(row.tenantId().eq(tenant.id()))
                .and(row.id().eq(select(oldest.field(row.id())).from(oldest)))
                .and(row.state().eq(RUNNING))
                .and(row.takenUntil().isNull().or(row.takenUntil().lt(now)))
                .returning()
                .fetchOptional();
    }

    void renew(long id, String node) {
        database.sql()
                .update(row.table())
                .set(row.takenUntil(), realTime.instant().plus(LASTS))
                .where(isHeld(id, node))
                .execute();
    }

    /** Lets any node try again after a while; longer after each failure since the last progress. */
    void giveBack(R held, int attempts) {
        database.sql()
                .update(row.table())
                .set(row.attempts(), attempts)
                .setNull(row.takenBy())
                .set(row.takenUntil(), realTime.instant().plusSeconds(2L * attempts))
                .where(isHeld(held))
                .execute();
    }

    /**
     * Runs an update of the held row, whose condition includes {@link #isHeld} and where the work stood.
     *
     * @throws LeaseLost if it changes nothing
     */
    public static void mustChange(UpdateConditionStep<?> update) {
        if (update.execute() == 0) {
            throw new LeaseLost();
        }
    }

    public Condition isHeld(R held) {
        return isHeld(idOf(held), held.get(row.takenBy()));
    }

    private Condition isHeld(long id, String node) {
        return row.tenantId()
                .eq(tenant.id())
                .and(row.id().eq(id))
                .and(row.state().eq(RUNNING))
                .and(row.takenBy().eq(node));
    }

    long idOf(R held) {
        return held.get(row.id());
    }

    int attemptsOf(R held) {
        return held.get(row.attempts());
    }
}
