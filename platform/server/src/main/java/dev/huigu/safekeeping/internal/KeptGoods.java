package dev.huigu.safekeeping.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.KeptGoodsEntryRecord;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.MemberDirectory;
import dev.huigu.safekeeping.SafekeepingError;
import dev.huigu.safekeeping.internal.KeptGoodsEntryView.Kind;
import dev.huigu.safekeeping.internal.KeptGoodsTable.Place;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/** Takes goods into a store's keeping and gives them out again. */
@Singleton
public class KeptGoods {
    private final Caller caller;
    private final Clock clock;
    private final Stores stores;
    private final MemberDirectory members;
    private final ChangedMembers changed;
    private final BoughtGoods bought;
    private final KeptGoodsTable table;

    @Inject
    public KeptGoods(
            Caller caller,
            Clock clock,
            Stores stores,
            MemberDirectory members,
            ChangedMembers changed,
            BoughtGoods bought,
            KeptGoodsTable table) {
        this.caller = caller;
        this.clock = clock;
        this.stores = stores;
        this.members = members;
        this.changed = changed;
        this.bought = bought;
        this.table = table;
    }

    public KeptGoodsEntryView deposit(long memberId, Deposit deposit) {
        Place place = new Place(memberId, storeId(deposit.storeCode()), bought.productId(deposit.productCode()));
        members.mustLock(memberId);
        Long purchaseId = deposit.purchase() == null ? null : bought.purchaseId(memberId, deposit.purchase());
        if (purchaseId != null) {
            bought.mustHaveLeft(purchaseId, place.productId(), deposit.productCode(), deposit.quantity());
        }
        BigDecimal balance = table.add(place, deposit.quantity());
        return record(
                place,
                new KeptGoodsEntryRecord()
                        .setKind(Kind.DEPOSIT.name())
                        .setQuantity(deposit.quantity())
                        .setBalance(balance)
                        .setPurchaseId(purchaseId)
                        .setNote(deposit.note()));
    }

    /** @throws Refusal 409 if less lies there */
    public KeptGoodsEntryView pickUp(long memberId, PickUp pickUp) {
        Place place = new Place(memberId, storeId(pickUp.storeCode()), bought.productId(pickUp.productCode()));
        members.mustLock(memberId);
        BigDecimal balance = table.take(place, pickUp.quantity())
                .orElseThrow(() -> new Refusal(
                        SafekeepingError.NOT_ENOUGH_KEPT,
                        "Less of %s than that lies in store %s for this member."
                                .formatted(pickUp.productCode(), pickUp.storeCode())));
        return record(
                place,
                new KeptGoodsEntryRecord()
                        .setKind(Kind.PICK_UP.name())
                        .setQuantity(pickUp.quantity())
                        .setBalance(balance)
                        .setNote(pickUp.note()));
    }

    /** A store manager keeps goods in the own store. */
    private long storeId(String code) {
        long storeId = stores.getByCode(code, "storeCode").id();
        if (caller.rows(Permission.MEMBERS_CHANGE) == Rows.STORE
                && caller.storeId().filter(own -> own == storeId).isEmpty()) {
            throw new Refusal(CommonError.FORBIDDEN, "You keep goods in your own store.");
        }
        return storeId;
    }

    private KeptGoodsEntryView record(Place place, KeptGoodsEntryRecord entry) {
        long id = Ids.next();
        table.record(entry.setId(id)
                .setMemberId(place.memberId())
                .setStoreId(place.storeId())
                .setProductId(place.productId())
                .setRecordedAt(clock.instant())
                .setRecordedBy(caller.actor()));
        changed.mark(List.of(place.memberId()));
        return table.get(id);
    }
}
