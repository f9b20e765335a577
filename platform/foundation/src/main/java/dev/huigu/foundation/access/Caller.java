package dev.huigu.foundation.access;

import dev.huigu.foundation.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls: a person of the brand's staff or an API key. Set once a request by the authentication filter;
 * nobody until then, and in work that no request asked for.
 */
@RequestScoped
public class Caller {
    private Identity identity;

    /**
     * @param actor stable name of the caller for histories and idempotency: {@code staff:0H…} or {@code key:0H…}
     * @param roles empty for a key
     * @param scopes empty for a person
     * @param storeId the person's store, or null
     * @param consultantId the consultant the person is, or null
     */
    public record Identity(String actor, Set<Role> roles, Set<Scope> scopes, Long storeId, Long consultantId) {}

    public void become(Identity newIdentity) {
        identity = newIdentity;
    }

    public boolean isKnown() {
        return identity != null;
    }

    /** For work that goes on after the request. */
    public Identity identity() {
        return identity;
    }

    public String actor() {
        return identity.actor();
    }

    public Set<Role> roles() {
        return identity.roles();
    }

    public boolean may(Permission permission) {
        return rows(permission) != Rows.NONE;
    }

    /** Whose rows the caller reaches by the permission; a key with the scope reaches all. */
    public Rows rows(Permission permission) {
        boolean scoped = permission.scope().filter(identity.scopes()::contains).isPresent();
        return scoped ? Rows.ALL : permission.rowsOf(identity.roles());
    }

    /** The caller's store, for rows {@link Rows#STORE}; a manager without a store reaches nothing. */
    public Optional<Long> storeId() {
        return Optional.ofNullable(identity.storeId());
    }

    /** The consultant that the caller is, for rows {@link Rows#OWN}. */
    public Optional<Long> consultantId() {
        return Optional.ofNullable(identity.consultantId());
    }

    /** @throws Refusal 404 unless the row lies within what the caller reaches by the permission */
    public void mustReach(Permission permission, Long rowStoreId, Long rowConsultantId, String what) {
        if (!reaches(permission, rowStoreId, rowConsultantId)) {
            throw Refusal.notFound(what);
        }
    }

    /** Whether the row lies within what the caller reaches by the permission. */
    public boolean reaches(Permission permission, Long rowStoreId, Long rowConsultantId) {
        return switch (rows(permission)) {
            case ALL -> true;
            case STORE -> identity.storeId() != null && identity.storeId().equals(rowStoreId);
            case OWN ->
                identity.consultantId() != null && identity.consultantId().equals(rowConsultantId);
            case NONE -> false;
        };
    }
}
