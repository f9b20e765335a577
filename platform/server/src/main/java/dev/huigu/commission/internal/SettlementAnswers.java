package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.Settlement;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells the purchase feature what its purchases count. */
@Singleton
public class SettlementAnswers implements Settlement.Source {
    private final Database database;
    private final TenantContext tenant;
    private final CommissionJournal journal;

    @Inject
    public SettlementAnswers(Database database, TenantContext tenant, CommissionJournal journal) {
        this.database = database;
        this.tenant = tenant;
        this.journal = journal;
    }

    @Override
    public Map<Long, Settlement> settlementsOf(Collection<Long> purchaseIds) {
        List<SettledLine> lines = journal.inForce(purchaseIds).values().stream()
                .map(CommissionJournal.Revision::line)
                .filter(line -> line.isPurchase() && line.counts())
                .toList();
        Map<Long, String> codes = codes(lines);
        return lines.stream()
                .collect(toMap(
                        SettledLine::purchaseId,
                        line -> new Settlement(
                                line.state().name(),
                                line.frequencyMultiplier().stripTrailingZeros(),
                                line.channelMultiplier().stripTrailingZeros(),
                                line.settled(),
                                codes.get(line.consultantId()))));
    }

    private Map<Long, String> codes(List<SettledLine> lines) {
        return database.sql()
                .select(CONSULTANT.ID, CONSULTANT.CODE)
                .from(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.ID.eq(any(
                        lines.stream().map(SettledLine::consultantId).distinct().toArray(Long[]::new))))
                .fetchMap(CONSULTANT.ID, CONSULTANT.CODE);
    }
}
