package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Headquarters find members who are one person, make them one, and two again. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergingAtTheDeskIT {
    private Browser browser;
    private Shop shop;

    @BeforeAll
    void openAShop(Huigu huigu) {
        browser = new Browser(huigu);
        shop = Shop.open(huigu);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void duplicatesAreComparedMergedFoundByTheOldCardAndUndone() {
        String survivor = member(Json.object("name", "王小芳", "cardNumber", "A1", "note", "喜欢周末来"));
        String merged = member(Json.object("name", "王小芳", "cardNumber", "A2", "postcode", "510620"));
        buy("R1", "A1");
        buy("R2", "A1");
        buy("R3", "A2");
        try (Screen screen = signedIn("/console/duplicates")) {
            screen.see("姓名与生日相同");
            screen.see("2 笔 · ¥196.00");
            screen.mustBeAccessible();
            screen.button("合并").click();
            screen.see("从 王小芳 A2 并入");
            screen.see("消费记录 1 笔");
            screen.see("资料：邮编");
            screen.mustBeAccessible();
            screen.submit();
            screen.see("请填写");
            screen.field("依据").fill("本人到店确认");
            screen.submit();
            screen.see("王小芳 A2 已并入 王小芳 A1");
            screen.see("前可撤销");
            screen.mustBeAccessible();
            screen.button("完成").click();
            screen.see("没有发现重复会员");

            screen.open("/console/members/" + merged).see("您要找的会员已并入这位会员");
            screen.page().waitForURL("**/console/members/" + survivor);
            screen.tab("合并").click();
            screen.see("由 " + ownersName() + " 合并");
            screen.mustBeAccessible();
            screen.button("撤销合并").click();
            screen.page().locator(".el-message-box .el-button--primary").click();

            screen.see("合并已撤销");
            screen.see("由 " + ownersName() + " 撤销");
            assertThat(purchasesOf(survivor)).isEqualTo(2);
            assertThat(purchasesOf(merged)).isEqualTo(1);
        }
    }

    @Test
    void membersAreMergedFromTheirPageAndNamesakesAreToldApart() {
        String id = member(Json.object("name", "李萍", "cardNumber", "B1", "birthday", "1985-01-01"));
        String other = member(Json.object("name", "李平", "cardNumber", "B2"));
        member(Json.object("name", "李萍", "cardNumber", "B3", "birthday", "1985-01-01"));
        try (Screen screen = signedIn("/console/duplicates")) {
            var namesakes = screen.page().locator("section.surface").filter(having("李萍"));
            namesakes.getByText("不是同一人").click();
            screen.page().locator(".el-message-box .el-button--primary").click();
            screen.see("已标记为不是同一人");
            screen.seeNot("李萍");

            screen.open("/console/members/" + id + "?tab=merges").see("没有合并过");
            screen.button("与其他会员合并").click();
            screen.find("与谁合并", "B2", "李平 B2");
            screen.field("保留 李平 B2").check();
            screen.field("依据").fill("手机换过");
            screen.see("从 李萍 B1 并入");
            screen.mustBeAccessible();
            screen.submit();
            screen.see("李萍 B1 已并入 李平 B2");
            screen.button("完成").click();

            screen.page().waitForURL("**/console/members/" + other + "?tab=merges");
            screen.see("手机换过");
        }
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private String member(ObjectNode told) {
        ObjectNode member = shop.member("C01", "2026-01-05");
        member.setAll(told);
        return shop.add("/api/v1/members", member).path("id").asText();
    }

    private void buy(String number, String card) {
        shop.add("/api/v1/purchases", Shop.purchase(number, card, Instant.now().toString(), "98.00"));
    }

    private int purchasesOf(String id) {
        return shop.owner()
                .get("/api/v1/members/" + id)
                .expect(200)
                .json()
                .path("purchaseCount")
                .asInt();
    }

    private String ownersName() {
        return shop.owner()
                .get("/api/v1/me")
                .expect(200)
                .json()
                .at("/staff/name")
                .asText();
    }

    private Screen signedIn(String path) {
        return browser.desk(Browser.CHINESE)
                .signIn(path, shop.brand().slug(), shop.brand().ownerAsPerson());
    }
}
