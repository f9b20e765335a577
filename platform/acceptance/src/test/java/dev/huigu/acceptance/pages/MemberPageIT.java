package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** All that headquarters see of a member, and do for one. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberPageIT {
    private Browser browser;
    private Shop shop;

    @BeforeAll
    void openAShop(Huigu huigu) {
        browser = new Browser(huigu);
        shop = Shop.open(huigu);
        shop.add("/api/v1/member-fields", Json.object("code", "skin", "name", "肤质", "type", "TEXT"));
        shop.add("/api/v1/tag-groups", Json.object("code", "face", "name", "脸型", "choice", "SINGLE"));
        shop.add("/api/v1/tags", Json.object("name", "圆脸", "groupCode", "face"));
        shop.add("/api/v1/tags", Json.object("name", "方脸", "groupCode", "face"));
        shop.owner()
                .put("/api/v1/consent-purposes/MARKETING_SMS", Json.object("name", "短信营销", "text", "我同意通过短信接收活动信息。"))
                .expect(200);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void theProfileIsCompleteAndShownInFullForAReason() {
        String id = newMember(Json.object(
                "birthday",
                "1990-L05-06",
                "birthdayCalendar",
                "LUNAR",
                "idNumber",
                "11010519491231002X",
                "address",
                "广州市天河区体育西路 191 号",
                "postcode",
                "510620",
                "fields",
                Json.object("skin", "干性")));
        try (Screen screen = signedIn("/console/members/" + id)) {
            for (String said : new String[] {"农历 1990年闰五月初六", "公历 1990-06-28", "90后", "马", "干性", "510620", "尚未开通"}) {
                screen.see(said);
            }
            screen.see("110***********002X");
            screen.mustBeAccessible();

            screen.button("查看完整信息").click();
            screen.field("原因").fill("核对退款收款人");
            screen.mustBeAccessible();
            screen.submit();

            screen.see("11010519491231002X");
            screen.see("广州市天河区体育西路 191 号");
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownAndNothingIsLost() {
        String id = newMember(Json.object("note", "喜欢周末来", "postcode", "510000"));
        try (Screen screen = signedIn("/console/members/" + id)) {
            screen.button("编辑资料").click();
            screen.field("姓名").fill("王小芳");
            screen.field("肤质").fill("油性");
            shop.owner()
                    .patch(path(id), version(id), Json.object("name", "王大芳", "postcode", "510620"))
                    .expect(200);

            screen.submit();

            screen.see("姓名：现为「王大芳」，您填的是「王小芳」");
            screen.see("邮编：现为「510620」");
            screen.mustBeAccessible();
            screen.submit();
            screen.see("资料已保存");
            JsonNode stored = shop.owner().get(path(id)).expect(200).json();
            assertThat(stored.path("name").asText()).isEqualTo("王小芳");
            assertThat(stored.path("postcode").asText()).isEqualTo("510620");
            assertThat(stored.path("fields").path("skin").asText()).isEqualTo("油性");
        }
    }

    @Test
    void whatTheServerObjectsToIsSaidAtItsField() {
        String id = newMember(Json.object());
        try (Screen screen = signedIn("/console/members/" + id)) {
            screen.button("编辑资料").click();
            screen.field("邮编").fill("五一");
            screen.field("姓名").fill("王小芳");
            screen.submit();

            screen.see("格式不正确");
            assertThat(screen.field("姓名").inputValue()).isEqualTo("王小芳");
            screen.mustBeAccessible();
        }
    }

    @Test
    void aPhoneThatIsTakenLeadsToWhoHasIt() {
        String holder = newMember(Json.object("phone", "13812345678"));
        String id = newMember(Json.object());
        try (Screen screen = signedIn("/console/members/" + id)) {
            screen.button("编辑资料").click();
            screen.page().locator(".el-dialog:visible .masked button").first().click();
            screen.field("手机号").fill("13812345678");
            screen.submit();
            screen.see("该手机号已有会员使用");
            screen.mustBeAccessible();

            screen.link("查看已在使用的会员").click();

            screen.page().waitForURL("**/console/members/" + holder);
            screen.seeNot("查看已在使用的会员");
        }
    }

    @Test
    void tagsOfAGroupOfSingleChoiceReplaceEachOther() {
        String id = newMember(Json.object());
        try (Screen screen = signedIn("/console/members/" + id + "?tab=tags")) {
            screen.button("圆脸").click();
            screen.pressed("圆脸").waitFor();
            screen.button("方脸").click();
            screen.pressed("方脸").waitFor();
            screen.field("输入标签，没有的会新建").fill("爱促销");
            screen.button("添加").click();

            screen.pressed("爱促销").waitFor();
            assertThat(screen.pressed("圆脸").count()).isZero();
            screen.mustBeAccessible();
            assertThat(Json.list(shop.owner().get(path(id)).json().path("tags"), JsonNode::asText))
                    .containsExactlyInAnyOrder("方脸", "爱促销");
        }
    }

    @Test
    void consentsAreGivenToTheTextThatIsShownAndWithdrawn() {
        String id = newMember(Json.object());
        try (Screen screen = signedIn("/console/members/" + id + "?tab=consents")) {
            screen.see("未征询");
            screen.button("登记同意").click();
            screen.see("我同意通过短信接收活动信息。");
            screen.mustBeAccessible();
            screen.submit();
            screen.see("已同意");
            screen.button("登记撤回").click();
            screen.submit();

            screen.see("不同意短信营销");
            screen.mustBeAccessible();
        }
    }

    @Test
    void goodsAreLeftInAStoreAndPickedUp() {
        String id = newMember(Json.object());
        String card = shop.owner().get(path(id)).json().path("cardNumber").asText();
        shop.owner()
                .post(
                        "/api/v1/purchases",
                        Shop.purchase("G1", card, Instant.now().toString(), "98.00"))
                .expect(201);
        try (Screen screen = signedIn("/console/members/" + id + "?tab=keptGoods")) {
            screen.button("存入商品").click();
            screen.choose("来自哪笔消费", "G1");
            screen.field("数量").fill("2");
            screen.submit();
            screen.see("超过了这笔消费可留存的数量");
            screen.field("数量").fill("1");
            screen.submit();
            screen.see("存入 洁面乳");
            screen.button("领取").click();
            screen.see("人民路店 现存 1 支");
            screen.submit();

            screen.see("领取 洁面乳");
            screen.see("没有商品留在门店");
            screen.mustBeAccessible();
        }
    }

    @Test
    void aFarTabIsInViewWhenItsAddressIsOpenedOnAPhone() {
        String id = newMember(Json.object());
        try (Screen screen = browser.phone(Browser.CHINESE)
                .signIn(
                        "/console/members/" + id + "?tab=bindings",
                        shop.brand().slug(),
                        shop.brand().ownerAsPerson())) {
            screen.see("开卡时绑定");

            PlaywrightAssertions.assertThat(screen.tab("绑定记录"))
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
    }

    private String newMember(ObjectNode further) {
        var member = shop.member("C01", "2026-01-05");
        member.setAll(further);
        return shop.add("/api/v1/members", member).path("id").asText();
    }

    private static String path(String id) {
        return "/api/v1/members/" + id;
    }

    private String version(String id) {
        return shop.owner().get(path(id)).expect(200).header("ETag");
    }

    private Screen signedIn(String path) {
        return browser.desk(Browser.CHINESE)
                .signIn(path, shop.brand().slug(), shop.brand().ownerAsPerson());
    }
}
