package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Person;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A consultant looks a member up on the phone, and changes what is known of this one. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingAMemberIT {
    private Browser browser;
    private Shop shop;
    private Person consultant;
    private String member;

    @BeforeAll
    void openAShop(Huigu huigu) {
        browser = new Browser(huigu);
        shop = Shop.open(huigu);
        consultant = shop.brand().hire(Role.CONSULTANT, "consultantCode", "C01");
        shop.add("/api/v1/tag-groups", Json.object("code", "face", "name", "脸型", "choice", "SINGLE"));
        shop.add("/api/v1/tags", Json.object("name", "圆脸", "groupCode", "face"));
        shop.add("/api/v1/tags", Json.object("name", "方脸", "groupCode", "face"));
        shop.add("/api/v1/member-fields", Json.object("code", "skin", "name", "肤色号", "type", "TEXT"));
        shop.owner()
                .put("/api/v1/consent-purposes/SMS", Json.object("name", "短信营销", "text", "我们会发送短信。"))
                .expect(200);
    }

    @BeforeEach
    void addAMember() {
        member = shop.addMember("C01", "2026-03-01").path("id").asText();
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void allThatIsKnownIsThereAndWhyEachPortraitHolds() {
        patch(Json.object(
                "birthday",
                "1990-L05-06",
                "birthdayCalendar",
                "LUNAR",
                "wechatCardNumber",
                "WX-" + member,
                "address",
                "上海市静安区南京西路1266号",
                "fields",
                Json.object("skin", "N20")));
        shop.add(
                "/api/v1/members/" + member + "/kept-goods/deposits",
                Json.object("storeCode", "S01", "productCode", "P1", "quantity", "3"));
        buy("R" + member, "207.20");

        try (Screen screen = opened(Browser.CHINESE)) {
            screen.see("农历 1990 年闰五月初六");
            screen.see("90后 · 属马");
            screen.see("WX-" + member);
            screen.see("上海市静安区***");
            screen.see("N20");
            screen.see("× 3 支");
            screen.see("短信营销");
            screen.see("本月净消费 ¥207.20");
            screen.mustFitItsWidth();
            screen.mustBeAccessible();

            screen.choose("消费记录");
            screen.page().locator("input[type=search]").fill("洁面");
            screen.see("R" + member);
            screen.page().locator("input[type=search]").fill("P9");
            screen.see("没有买过这样的商品");
            screen.mustBeAccessible();
        }
    }

    @Test
    void theWholePhoneIsShownForAReasonAndGoneWhenTheSheetCloses() {
        try (Screen screen = opened(Browser.CHINESE)) {
            screen.button("打电话").click();
            screen.see("原因与查看人会被记录");
            PlaywrightAssertions.assertThat(screen.button("查看完整手机号")).isDisabled();
            screen.field("查看原因").fill("提醒取货");
            screen.mustBeAccessible();
            screen.button("查看完整手机号").click();

            Locator dial = screen.link("拨打");
            assertThat(dial.getAttribute("href")).startsWith("tel:137");
            screen.page().keyboard().press("Escape");
            PlaywrightAssertions.assertThat(dial).hasCount(0);
        }
    }

    @Test
    void aSaveOverAColleaguesChangeLosesNothing() {
        try (Screen screen = opened(Browser.CHINESE)) {
            screen.link("编辑资料").click();
            screen.field("备注").fill("周末下午来");
            screen.field("肤色号").fill("N30");
            patch(Json.object("note", "电话勿扰", "postcode", "200040"));
            screen.button("保存").click();

            screen.see("这位会员刚被他人修改");
            screen.see("对方改为「电话勿扰」，您填的是「周末下午来」");
            assertThat(screen.field("邮编").inputValue()).isEqualTo("200040");
            screen.mustBeAccessible();
            screen.mustFitItsWidth();
            screen.button("用对方的").click();
            screen.button("保存").click();
            screen.link("编辑资料").waitFor();

            JsonNode saved = detail();
            assertThat(saved.path("note").asText()).isEqualTo("电话勿扰");
            assertThat(saved.path("postcode").asText()).isEqualTo("200040");
            assertThat(saved.path("fields").path("skin").asText()).isEqualTo("N30");
        }
    }

    @Test
    void whatWasTypedOutlivesALostNetworkAndAReload() {
        try (Screen screen = opened(Browser.CHINESE)) {
            screen.link("编辑资料").click();
            screen.field("备注").fill("没有存上的备注");
            screen.offline(true);
            screen.see("网络已断开");
            screen.button("保存").click();
            screen.see("连不上服务器");
            screen.mustBeAccessible();
            screen.offline(false);
            screen.page().reload();

            screen.see("已找回上次没有保存的修改");
            assertThat(screen.field("备注").inputValue()).isEqualTo("没有存上的备注");
            screen.button("取消").click();
            screen.see("修改还没有保存");
            screen.mustBeAccessible();
            screen.button("继续填写").click();
            screen.button("保存").click();
            screen.link("编辑资料").waitFor();
            assertThat(detail().path("note").asText()).isEqualTo("没有存上的备注");
        }
    }

    @Test
    void whoHasToSignInAgainFindsTheFormAsItWas() {
        try (Screen screen = opened(Browser.CHINESE)) {
            screen.link("编辑资料").click();
            screen.field("备注").fill("会话过期时的备注");
            screen.page()
                    .evaluate("() => Object.keys(sessionStorage).filter(key => key.startsWith('oidc.user'))"
                            + ".forEach(key => sessionStorage.removeItem(key))");
            screen.button("保存").click();
            screen.see("登录惠顾");
            screen.page().locator("button[type=submit]").click();

            screen.see("已找回上次没有保存的修改");
            assertThat(screen.field("备注").inputValue()).isEqualTo("会话过期时的备注");
        }
    }

    @Test
    void theFieldThatTheServerObjectsToIsMarked() {
        try (Screen screen = opened(Browser.ENGLISH)) {
            screen.link("Edit").click();
            screen.field("Phone").fill("12");
            screen.button("Save").click();

            screen.see("Not a phone number");
            PlaywrightAssertions.assertThat(screen.field("Phone")).hasAttribute("aria-invalid", "true");
            screen.mustBeAccessible();
            screen.mustFitItsWidth();
        }
    }

    @Test
    void ofAGroupOfSingleChoiceTheNewTagTakesThePlaceOfTheOther() {
        shop.owner()
                .post("/api/v1/members/" + member + "/tags", Json.object("add", List.of("圆脸"), "remove", List.of()))
                .expect(200);
        try (Screen screen = opened(Browser.CHINESE)) {
            screen.button("打标签").click();
            screen.button("方脸").click();
            screen.mustBeAccessible();
            screen.button("保存").click();

            PlaywrightAssertions.assertThat(screen.page().locator("dialog[open]"))
                    .hasCount(0);
            screen.see("方脸");
            assertThat(detail().path("tags")).isEqualTo(Json.array("方脸"));
        }
    }

    @Test
    void severalMembersThatArePickedInTheListAreTaggedAtOnce() {
        String other = shop.addMember("C01", "2026-03-01").path("id").asText();
        try (Screen screen = browser.phone(Browser.CHINESE)
                .signIn("/consultant/members", shop.brand().slug(), consultant)) {
            screen.button("多选").click();
            Locator rows = screen.page().getByRole(AriaRole.CHECKBOX);
            rows.nth(0).press("Space");
            rows.nth(1).click();
            screen.see("已选 2 位");
            screen.mustBeAccessible();
            screen.button("打标签").click();
            screen.button("圆脸").click();
            screen.mustBeAccessible();
            screen.button("给 2 位会员打上 1 个标签").click();

            screen.see("已更新 2 位会员");
            screen.page()
                    .locator("main ul > li")
                    .filter(new Locator.FilterOptions().setHas(screen.page().getByText("圆脸")))
                    .nth(1)
                    .waitFor();
            assertThat(detail().path("tags")).isEqualTo(Json.array("圆脸"));
            assertThat(detail(other).path("tags")).isEqualTo(Json.array("圆脸"));
        }
    }

    @Test
    void theKeyboardReachesAMemberAndTheSheetKeepsTheFocus() {
        try (Screen screen = opened(Browser.CHINESE)) {
            Page page = screen.page();
            screen.button("打标签").press("Enter");
            screen.see("脸型");
            for (int step = 0; step < 8; step++) {
                page.keyboard().press("Tab");
                assertThat(
                                (Boolean)
                                        page.evaluate(
                                                "() => document.activeElement === document.body || !!document.activeElement.closest('dialog')"))
                        .isTrue();
            }
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(screen.button("打标签")).isFocused();
        }
    }

    private Screen opened(String language) {
        Screen screen = browser.phone(language)
                .signIn("/consultant/members/" + member, shop.brand().slug(), consultant);
        screen.page().getByRole(AriaRole.HEADING).first().waitFor();
        return screen;
    }

    private JsonNode detail() {
        return detail(member);
    }

    private JsonNode detail(String id) {
        return shop.owner().get("/api/v1/members/%s", id).expect(200).json();
    }

    private void patch(Object change) {
        String version = shop.owner().get("/api/v1/members/%s", member).header("ETag");
        shop.owner().patch("/api/v1/members/" + member, version, change).expect(200);
    }

    private void buy(String number, String paid) {
        String card = detail().path("cardNumber").asText();
        String now = OffsetDateTime.now(ZoneOffset.ofHours(8)).toString();
        shop.add("/api/v1/purchases", Shop.purchase(number, card, now, paid));
    }
}
