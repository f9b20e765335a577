package dev.huigu.purchase.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.catalog.NewProduct;
import dev.huigu.catalog.Products;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.money.Money;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchingPurchasesIT {
    private final PurchaseWorld world = new PurchaseWorld();

    @BeforeEach
    void buy() {
        world.sql(sql -> world.get(Products.class)
                .createAll(
                        List.of(new NewProduct("FW-100%", "Avène 洗面奶", null, null, null, Money.yuan("98.00"), null))));
        String milk = PurchaseWorld.line("1", "100.00");
        String cleanser = PurchaseWorld.line("2", "98.00")
                .replace("\"P1\"", "\"FW-100%\"")
                .replace("10T", "11T");
        String both = PurchaseWorld.line("3", "98.00")
                .replace("\"lines\":[", "\"lines\":[{\"productCode\":\"FW-100%\",\"quantity\":1,\"paid\":\"98.00\"},")
                .replace("10T", "12T");
        world.send(milk, cleanser, both);
    }

    private Page<PurchaseDetails> page(String q, String limit, String cursor) {
        return world.sql(sql -> {
            long member = sql.select(MEMBER.ID)
                    .from(MEMBER)
                    .where(MEMBER.TENANT_ID.eq(world.tenantId()))
                    .and(MEMBER.CARD_NUMBER.eq("K1"))
                    .fetchSingle(MEMBER.ID);
            return world.get(PurchaseHistory.class).of(member, q, new PageRequest(limit, cursor));
        });
    }

    private List<String> find(String q) {
        return page(q, "10", null).items().stream().map(PurchaseDetails::number).toList();
    }

    @Test
    void purchasesAreFoundByTheBeginningOfAProductsCodeAndByAnyPartOfItsNameInEitherCase() {
        assertThat(find("p1")).containsExactly("3", "1");
        assertThat(find("fw-1")).containsExactly("3", "2");
        assertThat(find("面奶")).containsExactly("3", "2");
        assertThat(find(" avène ")).containsExactly("3", "2");
        assertThat(find("奶")).containsExactly("3", "2", "1");
        assertThat(find("100")).isEmpty();
        assertThat(find(" ")).hasSize(3);
    }

    @Test
    void signsOfPatternsAreLookedForAsTheyAre() {
        assertThat(find("FW-100%")).containsExactly("3", "2");
        assertThat(find("%")).isEmpty();
        assertThat(find("FW_")).isEmpty();
    }

    @Test
    void aFoundPurchaseShowsAllItsLinesAndTheNextPageGoesOn() {
        Page<PurchaseDetails> first = page("奶粉", "1", null);

        assertThat(first.items().get(0).lines()).hasSize(2);
        assertThat(page("奶粉", "1", first.nextCursor()).items())
                .extracting(PurchaseDetails::number)
                .containsExactly("1");
    }
}
