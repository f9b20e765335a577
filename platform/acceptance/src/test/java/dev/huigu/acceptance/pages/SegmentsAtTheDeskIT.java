package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Headquarters choose members by criteria, keep them as segments, and take them along. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentsAtTheDeskIT {
    private Browser browser;
    private Shop shop;

    @BeforeAll
    void openAShop(Huigu huigu) {
        browser = new Browser(huigu);
        shop = Shop.open(huigu);
        shop.add(
                "/api/v1/member-fields",
                Json.object("code", "skin", "name", "肤质", "type", "CHOICE", "options", Json.array("干性", "油性")));
        ObjectNode dry = shop.member("C01", "2026-01-05");
        dry.set("fields", Json.object("skin", "干性"));
        shop.add("/api/v1/members", dry);
        shop.addMember("C02", "2026-01-05");
        shop.owner()
                .post(
                        "/api/v1/purchases",
                        Shop.purchase("R1", "K1", Instant.now().toString(), "98.00"))
                .expect(201);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void membersAreFoundByAFieldOfTheBrandAndKeptAsASegment() {
        try (Screen screen = signedIn("/console/filter")) {
            screen.button("添加条件").click();
            screen.button("自定义字段").click();
            screen.choose("选择字段", "肤质");
            screen.choose("肤质", "干性");
            screen.see("1 位会员");
            screen.see("会员1");
            screen.mustBeAccessible();

            screen.button("保存为人群").click();
            screen.field("人群名称").fill("干性肤质");
            screen.submit();

            screen.see("已保存「干性肤质」");
        }
    }

    @Test
    void whoEnteredSinceYesterdayIsListed() {
        save("近 30 天消费", "purchased", Json.object("withinDays", 30));
        try (Screen screen = signedIn("/console/segments")) {
            screen.link("新进入 +1").click();

            screen.see("会员1");
            screen.mustBeAccessible();
            screen.choose("已离开");
            screen.see("昨日以来没有人离开");
        }
    }

    @Test
    void aSegmentIsTakenAlongAsAFile() throws IOException {
        save("全部开卡门店", "storeCode", "S01");
        try (Screen screen = signedIn("/console/segments")) {
            screen.button("对「全部开卡门店」的操作").click();
            Download file =
                    screen.page().waitForDownload(() -> screen.button("导出 CSV").click());

            assertThat(file.suggestedFilename()).isEqualTo("全部开卡门店.csv");
            assertThat(Files.readString(file.path())).contains("会员1", "会员2", "K1", "K2");
        }
    }

    @Test
    void thePagesFitAPhoneInEnglish() {
        save("Of S01", "storeCode", "S01");
        try (Screen screen = signedInOnAPhone()) {
            screen.see("Of S01");
            screen.mustFitItsWidth();
            screen.mustBeAccessible();
            screen.open("/console/filter").see("Choose a portrait or add a criterion");
            screen.button("Add a criterion").click();
            screen.see("Tags and consent");
            screen.mustFitItsWidth();
        }
    }

    private void save(String name, String kind, Object body) {
        ObjectNode criteria = Json.object("all", Json.array(Json.object(kind, body)));
        shop.add("/api/v1/segments", Json.object("name", name, "criteria", criteria));
    }

    private Screen signedInOnAPhone() {
        return browser.phone(Browser.ENGLISH)
                .signIn("/console/segments", shop.brand().slug(), shop.brand().ownerAsPerson());
    }

    private Screen signedIn(String path) {
        return browser.desk(Browser.CHINESE)
                .signIn(path, shop.brand().slug(), shop.brand().ownerAsPerson());
    }
}
