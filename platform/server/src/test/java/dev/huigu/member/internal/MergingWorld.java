package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.PRODUCT;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.commission.CommissionSchemes;
import dev.huigu.commission.internal.SchemeFixture;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.member.MemberPair;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.Purchases;
import dev.huigu.purchase.RefundDraft;
import dev.huigu.purchase.Refunds;
import dev.huigu.store.Channel;
import dev.huigu.testing.People;
import dev.huigu.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A brand with consultants C1 and C2, product P1 and the scheme of the domain, in which members are merged. */
public final class MergingWorld {
    /** What counts changes, or says when: it differs after there and back. */
    private static final List<String> UNEVEN =
            List.of("member_change", "member_merge", "idempotency", "commission_entry");

    public final People people = new People();

    public MergingWorld() {
        people.clock().standAt("2024-05-10T04:00:00Z");
        people.consultant("C1");
        people.consultant("C2");
        people.asOwner(() -> {
            people.get(CommissionSchemes.class).publish("GENERAL", SchemeFixture.ofTheDomain());
            return people.get(Database.class)
                    .sql()
                    .insertInto(PRODUCT)
                    .set(PRODUCT.TENANT_ID, people.tenant.id())
                    .set(PRODUCT.ID, Ids.next())
                    .set(PRODUCT.CODE, "P1")
                    .set(PRODUCT.NAME, "奶粉")
                    .set(PRODUCT.UNIT, "罐")
                    .set(PRODUCT.PRICE, Money.yuan("100.00"))
                    .set(PRODUCT.VERSION, 1L)
                    .execute();
        });
    }

    /** One line of P1, by card. */
    public static PurchaseDraft byCard(String number, String card, String at, String paid) {
        return draft(number, card, null, null, at, paid);
    }

    public static PurchaseDraft draft(
            String number, String card, Phone phone, String memberId, String at, String paid) {
        return new PurchaseDraft(
                number,
                "POS",
                "S1",
                Channel.OFFLINE,
                Instant.parse(at),
                card,
                phone,
                memberId,
                List.of(new PurchaseDraft.Line("P1", BigDecimal.ONE, null, Money.yuan(paid))),
                null);
    }

    public Purchases.Outcome record(PurchaseDraft draft) {
        return people.asOwner(
                () -> people.get(Purchases.class).record(List.of(draft)).get(0));
    }

    public void refund(String number, String purchase, String at, String amount) {
        people.asOwner(() -> {
            refundNow(number, purchase, at, amount);
            return null;
        });
    }

    /** In the transaction at hand. */
    void refundNow(String number, String purchase, String at, String amount) {
        RefundDraft draft = new RefundDraft(
                number,
                "POS",
                purchase,
                null,
                Instant.parse(at),
                List.of(new RefundDraft.Line("P1", BigDecimal.ZERO, Money.yuan(amount))));
        people.get(Refunds.class).record(draft);
    }

    public long merge(long mergedId, long survivorId) {
        return people.asOwner(
                () -> people.get(Merges.class).merge(new MemberPair(survivorId, mergedId), "same person"));
    }

    public void undo(long survivorId, long mergeId) {
        people.asOwner(() -> {
            people.get(Merges.class).undo(survivorId, mergeId);
            return null;
        });
    }

    /** As whoever edits the member does. */
    void givePhone(long memberId, String phone) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("phone", phone);
        people.asOwner(() -> {
            long version = people.get(MemberViews.class)
                    .find(MEMBER.TENANT_ID.eq(people.tenant.id()).and(MEMBER.ID.eq(memberId)))
                    .orElseThrow()
                    .version();
            return people.get(MemberChanges.class)
                    .change(Ids.text(memberId), "\"" + version + "\"", stored -> people.get(MergePatch.class)
                            .apply(body, stored));
        });
    }

    /** All rows of the brand that say how it stands, by table; settlements as they are in force. */
    public Map<String, List<String>> tables() {
        DSLContext sql = DSL.using(TestDatabase.get().superuser(), SQLDialect.POSTGRES);
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : sql.fetch(
                        "select relname from pg_class where relnamespace = 'app'::regnamespace" + " and relkind = 'r'")
                .getValues(0, String.class)) {
            if (!UNEVEN.contains(table)) {
                rows.put(
                        table,
                        rows(sql, "select to_jsonb(t) - 'version' from app." + table + " t where tenant_id = {0}"));
            }
        }
        rows.put(
                "settlements in force",
                rows(
                        sql,
                        """
                select to_jsonb(e) - 'revision' - 'recorded_at' from (
                    select distinct on (purchase_id, refund_id) * from app.commission_entry where tenant_id = {0}
                    order by purchase_id, refund_id, revision desc) e"""));
        rows.get("commission_statement").removeIf(row -> row.matches(".*\"purchases\":0[,}].*"));
        rows.get("commission_day").removeIf(row -> row.matches(".*\"settled\":0\\.0[,}].*"));
        return rows;
    }

    private List<String> rows(DSLContext sql, String query) {
        return new java.util.ArrayList<>(sql.fetch(query, people.tenant.id()).getValues(0, String.class).stream()
                .sorted()
                .toList());
    }
}
