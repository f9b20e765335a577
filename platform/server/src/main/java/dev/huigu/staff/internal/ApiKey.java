package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Scope;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.foundation.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** The key of a till or a script: works until it is revoked, which is for ever. */
@Entity
@Table(schema = "app", name = "api_key")
public class ApiKey extends TenantOwned {
    /** Keys are written {@code hg_<tenant>_<secret>}. */
    static final String PREFIX = "hg";

    private String name;

    @Convert(converter = ScopesAttribute.class)
    private Set<Scope> scopes;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiKey() {}

    ApiKey(NewApiKey description, SecretCode secret, Instant createdAt) {
        super(Ids.next());
        this.name = description.name();
        this.scopes = Set.copyOf(description.scopes());
        this.secretHash = secret.hash();
        this.createdAt = createdAt;
    }

    /** A second time changes nothing. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    ApiKeyView view() {
        return new ApiKeyView(Ids.text(id()), name, scopes.stream().sorted().toList(), createdAt, revokedAt);
    }
}
