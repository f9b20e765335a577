package dev.huigu.acceptance.pages;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A member who got a link from the shop. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersCardIT {
    private Browser browser;
    private Huigu huigu;
    private Shop shop;
    private String member;
    private String name;
    private String link;

    @BeforeAll
    void openAShop(Huigu running) {
        huigu = running;
        browser = new Browser(running);
        shop = Shop.open(running);
        publish("我们会发送短信。");
    }

    @BeforeEach
    void makeALink() {
        var added = shop.addMember("C01", "2026-03-01");
        member = added.path("id").asText();
        name = added.path("name").asText();
        String url = shop.add("/api/v1/members/" + member + "/links", Json.object())
                .path("url")
                .asText();
        link = url.substring(huigu.url().length());
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void theLinkShowsTheCardOnce() {
        try (Screen first = browser.phone(Browser.CHINESE).open(link)) {
            first.see(name);
            first.see("林晓彤");
            first.mustFitItsWidth();
            first.mustBeAccessible();
            first.page().reload();
            first.see(name);
        }
        try (Screen second = browser.phone(Browser.CHINESE).open(link)) {
            second.see("请用顾问发给您的链接打开");
            second.mustBeAccessible();
        }
    }

    @Test
    void theMemberSeesWhatIsKeptAndHowToHaveItChanged() {
        try (Screen screen = browser.phone(Browser.CHINESE).open(link)) {
            screen.link("我的资料与授权").click();

            screen.see("137****");
            screen.see("1990-02-03");
            screen.see("累计消费");
            screen.see("请把申请发给您的顾问 林晓彤（人民路店）");
            screen.mustFitItsWidth();
            screen.mustBeAccessible();
        }
    }

    @Test
    void theMemberSeesWhatLiesInStoresAndWhoHasServed() {
        shop.add(
                "/api/v1/members/" + member + "/kept-goods/deposits",
                Json.object("storeCode", "S01", "productCode", "P1", "quantity", "2.5"));
        shop.add("/api/v1/bindings", Json.object("memberId", member, "consultantCode", "C02", "reason", "会员搬家"));
        try (Screen screen = browser.phone(Browser.CHINESE).open(link)) {
            screen.link("我的资料与授权").click();

            screen.see("洁面乳 · 人民路店");
            screen.see("2.5 支");
            screen.see("为您服务的顾问");
            PlaywrightAssertions.assertThat(screen.page().getByText("林晓彤")).hasCount(1);
            PlaywrightAssertions.assertThat(screen.page().getByText("会员搬家")).hasCount(0);
            screen.mustFitItsWidth();
            screen.mustBeAccessible();
        }
    }

    @Test
    void consentIsGivenToATextAndWithdrawnAndTheHistoryTellsBoth() {
        try (Screen screen = browser.phone(Browser.CHINESE).open(link)) {
            screen.link("我的资料与授权").click();
            screen.button("同意：短信营销").click();
            screen.see("已同意第 1 版");
            publish("我们会发送短信与彩信。");
            screen.page().reload();

            screen.see("内容有更新（第 2 版），您同意的是旧版。");
            screen.button("同意新版").click();
            screen.see("已同意第 2 版");
            screen.button("撤回：短信营销").click();
            screen.see("已撤回");
            screen.button("查看授权记录").click();

            screen.see("撤回 短信营销（第 2 版）");
            screen.see("同意 短信营销（第 1 版）");
            screen.see("您本人操作");
            screen.mustBeAccessible();
        }
        publish("我们会发送短信。");
    }

    @Test
    void whoSignsOutNeedsAnotherLink() {
        try (Screen screen = browser.desk(Browser.ENGLISH).open(link)) {
            screen.link("My data and consents").click();
            screen.see("To protect you");
            screen.mustBeAccessible();
            screen.button("Sign out on this device").click();

            screen.see("Open this page with the link from your consultant");
            screen.open("/m/data");
            screen.see("Open this page with the link from your consultant");
            PlaywrightAssertions.assertThat(screen.page().getByText(name)).hasCount(0);
        }
    }

    private void publish(String text) {
        shop.owner()
                .put("/api/v1/consent-purposes/SMS", Json.object("name", "短信营销", "text", text))
                .expect(200);
    }
}
