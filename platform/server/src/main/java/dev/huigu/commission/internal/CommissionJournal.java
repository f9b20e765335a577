package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.COMMISSION_ENTRY;
import static org.jooq.impl.DSL.any;

import dev.huigu.commission.LineKind;
import dev.huigu.commission.MemberState;
import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.CommissionEntryRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of all purchases, append-only: a line that changes gets a further revision, and the highest revision
 * is in force. The database lets the application insert and read, nothing else.
 */
@Singleton
public class CommissionJournal {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;

    @Inject
    public CommissionJournal(Database database, TenantContext tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** A line as it stands, and the how-manieth version of it that is. */
    record Revision(int number, SettledLine line) {}

    /** From one state of a line to the next; {@code before} is null for a line that never was. */
    record Change(SettledLine before, SettledLine after) {}

    /** What is in force for these purchases. */
    Map<SettledLine.Key, Revision> inForce(Collection<Long> purchaseIds) {
        Map<SettledLine.Key, Revision> inForce = new HashMap<>();
        database.sql()
                .select(COMMISSION_ENTRY.fields())
                .distinctOn(COMMISSION_ENTRY.PURCHASE_ID, COMMISSION_ENTRY.REFUND_ID)
                .from(COMMISSION_ENTRY)
                .where(COMMISSION_ENTRY.TENANT_ID.eq(tenant.id()))
                .and(COMMISSION_ENTRY.PURCHASE_ID.eq(any(purchaseIds.toArray(Long[]::new))))
                .orderBy(COMMISSION_ENTRY.PURCHASE_ID, COMMISSION_ENTRY.REFUND_ID, COMMISSION_ENTRY.REVISION.desc())
                .fetchInto(COMMISSION_ENTRY)
                .forEach(entry -> {
                    SettledLine line = line(entry);
                    inForce.put(line.key(), new Revision(entry.getRevision(), line));
                });
        return inForce;
    }

    /** Appends what differs from what is in force, and says what changed. */
    List<Change> append(Collection<SettledLine> lines, Map<SettledLine.Key, Revision> inForce) {
        Instant now = clock.instant();
        List<Change> changes = new ArrayList<>();
        List<CommissionEntryRecord> entries = new ArrayList<>();
        Map<SettledLine.Key, Revision> gone = new HashMap<>(inForce);
        for (SettledLine line : lines) {
            Revision current = gone.remove(line.key());
            if (current == null || !current.line().equals(line)) {
                changes.add(new Change(current == null ? null : current.line(), line));
                entries.add(entry(line, current == null ? 1 : current.number() + 1, now));
            }
        }
        gone.values().stream().filter(current -> current.line().counts()).forEach(current -> {
            SettledLine voided = current.line().voided();
            changes.add(new Change(current.line(), voided));
            entries.add(entry(voided, current.number() + 1, now));
        });
        Batches.insert(database, COMMISSION_ENTRY, entries);
        return changes;
    }

    private CommissionEntryRecord entry(SettledLine line, int revision, Instant now) {
        return new CommissionEntryRecord()
                .setTenantId(tenant.id())
                .setPurchaseId(line.purchaseId())
                .setRefundId(line.refundId())
                .setRevision(revision)
                .setKind((line.isPurchase() ? LineKind.PURCHASE : LineKind.REFUND).name())
                .setMonth(line.month())
                .setConsultantId(line.consultantId())
                .setDay(line.day())
                .setPaid(line.paid())
                .setState(line.state().name())
                .setPreviousOn(line.previousOn())
                .setFrequencyMultiplier(line.frequencyMultiplier())
                .setChannelMultiplier(line.channelMultiplier())
                .setSettled(line.settled())
                .setSchemeId(line.schemeId())
                .setSchemeVersion(line.schemeVersion())
                .setRecordedAt(now);
    }

    private static SettledLine line(CommissionEntryRecord entry) {
        return new SettledLine(
                entry.getPurchaseId(),
                entry.getRefundId(),
                entry.getConsultantId(),
                entry.getMonth(),
                entry.getDay(),
                entry.getPaid(),
                MemberState.valueOf(entry.getState()),
                entry.getPreviousOn(),
                entry.getFrequencyMultiplier(),
                entry.getChannelMultiplier(),
                entry.getSettled(),
                entry.getSchemeId(),
                entry.getSchemeVersion());
    }
}
