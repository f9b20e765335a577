package dev.huigu.foundation.access;

import static dev.huigu.foundation.access.Rows.ALL;
import static dev.huigu.foundation.access.Rows.NONE;
import static dev.huigu.foundation.access.Rows.OWN;
import static dev.huigu.foundation.access.Rows.STORE;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every right of the product, with whose rows each role reaches by it and which scope gives it to an API key.
 *
 * <p>This is the only table of rights; columns in the order of {@link Role}.
 */
public enum Permission {
    SIGNED_IN(ALL, ALL, ALL, ALL, ALL, ALL),
    MEMBERS_READ(Scope.MEMBERS_READ, ALL, ALL, NONE, ALL, STORE, OWN),
    MEMBERS_CHANGE(Scope.MEMBERS_WRITE, ALL, ALL, NONE, ALL, STORE, OWN),
    MEMBERS_FULL_NUMBERS(ALL, ALL, NONE, ALL, STORE, OWN),
    /** More than phones: ID numbers and addresses. */
    MEMBERS_FULL_DOCUMENTS(ALL, ALL, NONE, ALL, STORE, NONE),
    /** To say that two members are one person, and to take it back. */
    MEMBERS_MERGE(ALL, ALL, NONE, NONE, NONE, NONE),
    /** To export and to erase all that is kept of one person. */
    MEMBERS_PRIVACY(ALL, ALL, NONE, NONE, NONE, NONE),
    MEMBERS_ALLOCATE(ALL, ALL, NONE, NONE, STORE, NONE),
    /** By the code of the card: whoever is a consultant binds the member to oneself. */
    MEMBERS_SCAN(OWN, OWN, NONE, NONE, OWN, OWN),
    /** A consultant's own QR code is the consultant's. */
    CONSULTANT_CODES(ALL, ALL, NONE, NONE, STORE, OWN),
    SEGMENTS_FILTER(ALL, ALL, NONE, NONE, STORE, OWN),
    SEGMENTS(ALL, ALL, NONE, NONE, STORE, NONE),
    PURCHASES_READ(Scope.PURCHASES_READ, ALL, ALL, ALL, ALL, STORE, OWN),
    PURCHASES_WRITE(Scope.PURCHASES_WRITE, ALL, ALL, NONE, NONE, STORE, NONE),
    REFUNDS_WRITE(Scope.PURCHASES_WRITE, ALL, ALL, NONE, ALL, STORE, NONE),
    IMPORTS(Scope.IMPORTS, ALL, ALL, NONE, NONE, NONE, NONE),
    COMMISSION_READ(Scope.REPORTS_READ, ALL, ALL, ALL, NONE, STORE, OWN),
    COMMISSION_SCHEMES(ALL, ALL, NONE, NONE, NONE, NONE),
    /** To follow jobs: one's own, by whatever scope a key may begin some. */
    JOBS(Scope.MEMBERS_WRITE, ALL, ALL, OWN, OWN, OWN, OWN),
    SETTINGS(ALL, ALL, NONE, NONE, NONE, NONE),
    ACCOUNT(ALL, NONE, NONE, NONE, NONE, NONE);

    private final Optional<Scope> scope;
    private final Map<Role, Rows> rows = new EnumMap<>(Role.class);

    Permission(Rows owner, Rows operations, Rows finance, Rows service, Rows storeManager, Rows consultant) {
        this(Optional.empty(), owner, operations, finance, service, storeManager, consultant);
    }

    Permission(
            Scope scope, Rows owner, Rows operations, Rows finance, Rows service, Rows storeManager, Rows consultant) {
        this(Optional.of(scope), owner, operations, finance, service, storeManager, consultant);
    }

    Permission(Optional<Scope> scope, Rows... columns) {
        this.scope = scope;
        for (Role role : Role.values()) {
            rows.put(role, columns[role.ordinal()]);
        }
    }

    /** The widest rows that any of the roles reaches by this permission. */
    public Rows rowsOf(Collection<Role> roles) {
        return roles.stream().map(rows::get).reduce(NONE, Rows::widest);
    }

    /** The scope of an API key that gives this permission over all rows; empty: no key can have it. */
    public Optional<Scope> scope() {
        return scope;
    }
}
