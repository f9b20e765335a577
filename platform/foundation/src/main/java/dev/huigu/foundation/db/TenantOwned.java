package dev.huigu.foundation.db;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * An aggregate of one tenant. Every statement made for it names the tenant of the transaction, because the tenant is
 * part of the key: EclipseLink leaves a plain discriminator out of updates and deletes.
 */
@MappedSuperclass
@Customizer(TenantKeyIsANumber.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = TenantOwned.TENANT, primaryKey = true)
public abstract class TenantOwned {
    /** The property of the EntityManager that says for which tenant it works, as a Long. */
    public static final String TENANT = "eclipselink.tenant-id";

    @Id
    private long id;

    /** Counts changes; what ETags show. */
    @Version
    private long version;

    protected TenantOwned() {}

    protected TenantOwned(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }
}
