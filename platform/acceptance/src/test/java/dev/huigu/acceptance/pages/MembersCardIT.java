package dev.huigu.acceptance.pages;

import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A member who got a link from the shop. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersCardIT {
    private Browser browser;
    private String link;

    @BeforeAll
    void makeALink(Huigu huigu) {
        browser = new Browser(huigu);
        Shop shop = Shop.open(huigu);
        String member = shop.addMember("C01", "2026-03-01").path("id").asText();
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
            first.see("会员1");
            first.see("林晓彤");
            first.mustFitItsWidth();
            first.mustBeAccessible();
            first.page().reload();
            first.see("会员1");
        }
        try (Screen second = browser.phone(Browser.CHINESE).open(link)) {
            second.see("请用顾问发给您的链接打开");
            second.mustBeAccessible();
        }
    }
}
