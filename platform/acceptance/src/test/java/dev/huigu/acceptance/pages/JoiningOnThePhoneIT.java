package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A customer who scanned the code of consultant C01. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoiningOnThePhoneIT {
    private Huigu huigu;
    private Browser browser;
    private Shop shop;
    private String join;

    @BeforeAll
    void openAShop(Huigu running) {
        huigu = running;
        browser = new Browser(running);
        shop = Shop.open(running);
        join = path(shop.owner()
                .get("/api/v1/consultants/C01/join-link")
                .expect(200)
                .json()
                .path("url")
                .asText());
        shop.owner()
                .put("/api/v1/consent-purposes/SMS", Json.object("name", "短信营销", "text", "我们会发送短信。"))
                .expect(200);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aCodeThatIsNoneSaysWhatToDo() {
        try (Screen screen = browser.desk(Browser.ENGLISH).open("/m/join?code=hj_none")) {
            screen.see("This code is no longer valid");
            screen.mustBeAccessible();
        }
    }

    @Test
    void aCustomerWithoutACardOpensOne() {
        try (Screen screen = browser.phone(Browser.ENGLISH).open(join)) {
            screen.see("林晓彤 invites you");
            screen.mustBeAccessible();
            screen.mustFitItsWidth();
            screen.button("Open my card").click();
            screen.see("Please agree first");
            screen.field("Name").fill("Jane Wang");
            screen.field("Mobile number").fill("12");
            screen.page().getByText("I agree that").click();
            screen.button("Open my card").click();
            screen.see("Not a");
            screen.mustBeAccessible();
            screen.field("Mobile number").fill("139 1234 5678");
            screen.page().getByText("短信营销").click();
            screen.button("Open my card").click();

            screen.see("Received");
            screen.mustBeAccessible();
        }
        assertThat(new Lists(shop.owner()).all("/api/v1/members?q=13912345678"))
                .singleElement()
                .satisfies(member ->
                        assertThat(member.path("consultantCode").asText()).isEqualTo("C01"));
    }

    @Test
    void aMemberOfNobodyIsBound() {
        ObjectNode unbound = shop.member(null, "2026-03-01");
        unbound.remove("consultantCode");
        try (Screen screen =
                withCard(shop.add("/api/v1/members", unbound).path("id").asText())) {
            screen.open(join);
            screen.see("确认后，林晓彤 将成为您的专属顾问");
            screen.mustBeAccessible();
            screen.button("确认").click();

            screen.see("林晓彤 已成为您的专属顾问");
            screen.mustBeAccessible();
        }
    }

    @Test
    void aMemberOfAnotherIsKeptOrAskedAsTheBrandChooses() {
        String member = shop.addMember("C02", "2026-03-01").path("id").asText();
        try (Screen screen = withCard(member)) {
            screen.open(join);
            screen.button("确认").click();
            screen.see("您已有专属顾问");
            screen.mustBeAccessible();

            policy("MOVE_WITH_CONSENT");
            screen.page().reload();
            screen.button("确认").click();
            screen.see("更换专属顾问？");
            screen.mustBeAccessible();
            screen.button("同意更换").click();
            screen.see("已由 林晓彤 为您服务");

            screen.page().reload();
            screen.button("确认").click();
            screen.see("林晓彤 本来就是您的专属顾问");
        } finally {
            policy("KEEP_FIRST");
        }
    }

    private void policy(String policy) {
        String version = shop.owner().get("/api/v1/settings").header("ETag");
        shop.owner()
                .patch("/api/v1/settings", version, Json.object("scanPolicy", policy))
                .expect(200);
    }

    /** A phone that holds the session of the member. */
    private Screen withCard(String member) {
        String link = path(shop.add("/api/v1/members/" + member + "/links", Json.object())
                .path("url")
                .asText());
        Screen screen = browser.phone(Browser.CHINESE).open(link);
        screen.see("会员码");
        return screen;
    }

    private String path(String url) {
        return url.substring(huigu.url().length());
    }
}
