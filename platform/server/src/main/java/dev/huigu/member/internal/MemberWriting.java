package dev.huigu.member.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.FirstBindings;
import dev.huigu.member.NewMember;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Where a caller may put members: a store manager into the own store, a consultant only with a binding to oneself.
 * Whoever cannot put a member there may well be able to read the member, so the answer is 403 and not 404.
 */
@Singleton
public class MemberWriting {
    private final Caller caller;
    private final Stores stores;
    private final FirstBindings bindings;
    private final Transactions transactions;

    @Inject
    public MemberWriting(Caller caller, Stores stores, FirstBindings bindings, Transactions transactions) {
        this.caller = caller;
        this.stores = stores;
        this.bindings = bindings;
        this.transactions = transactions;
    }

    /**
     * In a transaction of its own.
     *
     * @throws Refusal 403
     */
    void mustBeAllowed(NewMember member) {
        if (rows() != Rows.ALL) {
            transactions.run(() -> mustBeWithinReach(member));
        }
    }

    private void mustBeWithinReach(NewMember member) {
        if (rows() == Rows.STORE) {
            stores.findByCode(member.storeCode()).ifPresent(store -> mustBeAllowedIn(store.id()));
        }
        if (rows() == Rows.OWN && !isOwn(member.consultantCode())) {
            throw forbidden("You register members for yourself. Send your own consultantCode.");
        }
    }

    /** @throws Refusal 403 */
    void mustBeAllowedIn(long storeId) {
        if (rows() == Rows.STORE
                && caller.storeId().filter(own -> own == storeId).isEmpty()) {
            throw forbidden("Your members belong to your own store.");
        }
    }

    private boolean isOwn(String consultantCode) {
        return consultantCode != null
                && caller.consultantId()
                        .filter(own -> own.equals(
                                bindings.consultantIds(List.of(consultantCode)).get(consultantCode)))
                        .isPresent();
    }

    private Rows rows() {
        return caller.rows(Permission.MEMBERS_CHANGE);
    }

    private static Refusal forbidden(String detail) {
        return new Refusal(CommonError.FORBIDDEN, detail);
    }
}
