package dev.huigu.safekeeping.internal;

import static dev.huigu.foundation.schema.app.Tables.KEPT_GOODS;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.KeptGoodsRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberBelongings;
import dev.huigu.member.MemberMerged;
import dev.huigu.member.MemberPair;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What lies for two members who become one lies for the survivor. The row of the other stays and says what that one
 * brought; undone, it gets that back, or what of it has not been picked up since.
 */
@Singleton
public class KeptGoodsOfMergedMembers implements MemberBelongings {
    private final Database database;
    private final TenantContext tenant;
    private final KeptGoodsTable table;

    @Inject
    public KeptGoodsOfMergedMembers(Database database, TenantContext tenant, KeptGoodsTable table) {
        this.database = database;
        this.tenant = tenant;
        this.table = table;
    }

    @Override
    public Map<String, Integer> comingOver(MemberPair pair) {
        return Map.of("keptGoods", kept(pair.mergedId()).size());
    }

    @Override
    public void merge(MemberMerged merge) {
        kept(merge.mergedId()).forEach(goods -> table.add(place(merge.survivorId(), goods), goods.getQuantity()));
    }

    @Override
    public void undo(MemberMerged merge) {
        for (KeptGoodsRecord goods : kept(merge.mergedId())) {
            KeptGoodsTable.Place place = place(merge.survivorId(), goods);
            BigDecimal left = table.quantity(place);
            BigDecimal back = goods.getQuantity().min(left);
            table.put(place, left.subtract(back));
            table.put(place(merge.mergedId(), goods), back);
        }
    }

    private static KeptGoodsTable.Place place(long memberId, KeptGoodsRecord goods) {
        return new KeptGoodsTable.Place(memberId, goods.getStoreId(), goods.getProductId());
    }

    private List<KeptGoodsRecord> kept(long memberId) {
        return database.sql()
                .selectFrom(KEPT_GOODS)
                .where(KEPT_GOODS.TENANT_ID.eq(tenant.id()))
                .and(KEPT_GOODS.MEMBER_ID.eq(memberId))
                .and(KEPT_GOODS.QUANTITY.gt(BigDecimal.ZERO))
                .orderBy(KEPT_GOODS.STORE_ID, KEPT_GOODS.PRODUCT_ID)
                .fetch();
    }
}
