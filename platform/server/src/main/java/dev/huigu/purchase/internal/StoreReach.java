package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps a store manager to the own store; to others it is as if no other store existed. */
@ApplicationScoped
public class StoreReach {
    @Inject
    Caller caller;

    @Inject
    Stores stores;

    /** @throws Refusal 422 if the caller's rows do not reach the store */
    void mustReach(Permission permission, String storeCode) {
        if (caller.rows(permission) == Rows.STORE && !isOwn(storeCode)) {
            throw Refusal.unknownReference("storeCode", "There is no store '%s'.".formatted(storeCode));
        }
    }

    private boolean isOwn(String storeCode) {
        return caller.storeId()
                .map(id -> stores.byIds(List.of(id)).get(id))
                .filter(store -> store.code().equals(storeCode))
                .isPresent();
    }
}
