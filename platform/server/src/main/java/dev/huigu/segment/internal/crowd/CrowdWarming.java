package dev.huigu.segment.internal.crowd;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads large brands into memory before anybody asks for them: the largest first, one after the other, as long as there
 * is room. Small ones are read fast enough when they are asked for.
 */
@Singleton
public class CrowdWarming {
    private static final Logger LOG = LoggerFactory.getLogger(CrowdWarming.class);

    /** About what a member takes with tags and purchases. */
    private static final long BYTES_EACH = 250;

    private final Database database;
    private final Tenants tenants;
    private final Transactions transactions;
    private final Crowds crowds;
    private final CrowdMemory memory;

    @Inject
    public CrowdWarming(
            Database database, Tenants tenants, Transactions transactions, Crowds crowds, CrowdMemory memory) {
        this.database = database;
        this.tenants = tenants;
        this.transactions = transactions;
        this.crowds = crowds;
        this.memory = memory;
    }

    private record Brand(Tenant tenant, int members) {}

    /** One that does not fit is left out; a smaller one may. */
    public void warm(Collection<Tenant> brands) {
        brands.stream()
                .map(tenant -> new Brand(tenant, count(tenant)))
                .filter(brand -> brand.members() >= memory.readAheadFrom())
                .sorted(Comparator.comparingInt(Brand::members).reversed())
                .filter(brand -> crowds.hasRoomFor(brand.members() * BYTES_EACH))
                .forEachOrdered(brand -> read(brand.tenant()));
    }

    private int count(Tenant tenant) {
        return tenants.call(
                tenant,
                () -> transactions.call(() -> database.sql().fetchCount(MEMBER, MEMBER.TENANT_ID.eq(tenant.id()))));
    }

    /** Nobody gives way to a brand that nobody has asked for. */
    public void read(Tenant tenant) {
        read(tenant, crowds::readAhead);
    }

    /** One that somebody asked for in vain, and that stays therefore. */
    public void readMissed(Tenant tenant) {
        read(tenant, crowds::upToDate);
    }

    /** A failure is logged: whoever asks for the brand reads it then, and is told. */
    private void read(Tenant tenant, Runnable reading) {
        try {
            tenants.run(tenant, () -> transactions.run(reading));
        } catch (RuntimeException e) {
            LOG.warn("The members of tenant {} could not be read ahead", tenant.id(), e);
        }
    }
}
