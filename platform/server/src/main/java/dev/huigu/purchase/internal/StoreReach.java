package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Which stores a caller may report for: a store manager for the own one; to others it is as if no other existed. */
@Singleton
public class StoreReach {
    private static final Long NO_STORE = 0L;

    private final Caller caller;
    private final Stores stores;
    private final Transactions transactions;

    @Inject
    public StoreReach(Caller caller, Stores stores, Transactions transactions) {
        this.caller = caller;
        this.stores = stores;
        this.transactions = transactions;
    }

    /** @param onlyStore code of the one store, empty for no store at all; null: every store */
    record Limit(String onlyStore) {
        /** @throws Refusal 422 if the store lies outside */
        void mustInclude(String storeCode) {
            if (onlyStore != null && !onlyStore.equals(storeCode)) {
                throw Refusal.unknownReference("storeCode", "There is no store '%s'.".formatted(storeCode));
            }
        }
    }

    Limit limit(Permission permission) {
        return caller.rows(permission) == Rows.ALL ? new Limit(null) : new Limit(transactions.call(this::ownStore));
    }

    /** Id of the one store whose purchases the caller may refund, 0 for no store at all; null: every store. */
    Long onlyStore(Permission permission) {
        return caller.rows(permission) == Rows.ALL ? null : caller.storeId().orElse(NO_STORE);
    }

    private String ownStore() {
        return caller.storeId()
                .map(id -> stores.byIds(List.of(id)).get(id))
                .map(Stores.Ref::code)
                .orElse("");
    }
}
