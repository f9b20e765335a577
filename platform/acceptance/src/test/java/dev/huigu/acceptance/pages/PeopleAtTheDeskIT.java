package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What headquarters do for one person, from the card to the erasure, and the rules that they set for it. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleAtTheDeskIT {
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
    void aMemberIsRegisteredByHandAndShown() {
        try (Screen screen = signedIn("/console/members")) {
            screen.button("新建会员").click();
            screen.field("姓名").fill("欧阳静");
            screen.choose("农历");
            screen.field("年份").fill("1990");
            screen.choose("月", "五月");
            screen.choose("日", "初六");
            screen.text("闰月").click();
            screen.choose("可以以后再绑定", "林晓彤");
            screen.submit();
            screen.see("有内容填写不正确");
            screen.see("请填写");
            screen.mustBeAccessible();

            screen.field("手机号").fill("13800138001");
            screen.choose("开卡门店", "人民路店");
            screen.submit();

            screen.see("农历 1990年闰五月初六");
            screen.page().waitForURL(Pattern.compile(".*/console/members/[0-9A-Z]{13}"));
            JsonNode made = shop.owner()
                    .get("/api/v1/members?q=13800138001")
                    .expect(200)
                    .json()
                    .path("items")
                    .path(0);
            assertThat(made.path("name").asText()).isEqualTo("欧阳静");
            assertThat(made.path("consultantCode").asText()).isEqualTo("C01");
        }
    }

    @Test
    void tagsGoByASegmentAndComeOffWhoeverCarriedThemByHand() {
        String member = shop.addMember("C02", "2026-01-05").path("id").asText();
        shop.owner()
                .post("/api/v1/members/" + member + "/tags", Json.object("add", List.of("老客"), "remove", List.of()))
                .expect(200);
        JsonNode criteria = Json.object("consultantCode", "C02");
        shop.add("/api/v1/segments", Json.object("name", "周雨的会员", "criteria", criteria));
        try (Screen screen = signedIn("/console/segments")) {
            screen.button("对「周雨的会员」的操作").click();
            screen.button("设为自动标签").click();
            screen.see("在这个人群里的会员自动带有此标签");
            screen.mustBeAccessible();
            screen.submit();
            screen.see("自动标签：周雨的会员");
            screen.mustBeAccessible();

            screen.open("/console/tags").button("老客").click();
            screen.choose("按人群自动");
            screen.choose("人群", "周雨的会员");
            screen.submit();
            screen.see("有 1 位会员手动带着它");
            screen.mustBeAccessible();
            screen.button("取下并改为自动").click();
            screen.button("老客 自动：周雨的会员").waitFor();
            screen.mustBeAccessible();

            screen.open("/console/members/" + member + "?tab=tags").see("按人群自动带有和取下");
            screen.mustBeAccessible();
        }
    }

    @Test
    void aPersonIsHandedACopyAndForgotten() throws IOException {
        JsonNode member = shop.addMember("C01", "2026-01-05");
        String path = "/api/v1/members/" + member.path("id").asText();
        ObjectNode goods = Json.object("storeCode", "S01", "productCode", "P1", "quantity", "1");
        shop.add(path + "/kept-goods/deposits", goods);
        try (Screen screen = signedIn("/console/members/" + member.path("id").asText())) {
            screen.button("个人信息请求").click();
            screen.button("导出个人信息").click();
            screen.field("原因").fill("本人到店申请副本");
            screen.mustBeAccessible();
            Download copy = screen.page().waitForDownload(screen::submit);
            assertThat(Files.readString(copy.path()))
                    .contains(member.path("name").asText(), "本人到店申请副本");

            screen.button("个人信息请求").click();
            screen.button("删除个人信息").click();
            String card = member.path("cardNumber").asText();
            screen.field("输入卡号 " + card + " 以确认").fill("K0");
            screen.field("原因").fill("本人书面申请");
            screen.submit();
            screen.see("这不是该会员的卡号");
            screen.field("输入卡号 " + card + " 以确认").fill(card);
            screen.submit();
            screen.see("还有商品留在门店");
            screen.mustBeAccessible();
            shop.add(path + "/kept-goods/pick-ups", goods);
            screen.submit();

            screen.see("应要求删除。消费与统计仍在");
            screen.mustBeAccessible();
            shop.owner().get(path).expect(404);
            screen.page().reload();
            screen.see("没有这位会员");
        }
    }

    @Test
    void aTextIsPublishedAndItsVersionsAreKept() {
        try (Screen screen = signedIn("/console/consent-texts")) {
            screen.see("还没有授权用途");
            screen.button("新增用途").click();
            screen.field("用途").fill("短信营销");
            screen.choose("编码", "MARKETING_SMS");
            screen.field("文本").fill("我同意通过短信接收活动信息。");
            screen.mustBeAccessible();
            screen.submit();
            screen.see("第 1 版");
            screen.button("发布新版").click();
            screen.field("文本").fill("我同意通过短信接收活动信息，可随时退订。");
            screen.submit();
            screen.see("第 2 版");
            screen.mustBeAccessible();

            screen.button("历史版本").click();
            screen.see("我同意通过短信接收活动信息。");
            screen.mustBeAccessible();
            JsonNode purpose = shop.owner()
                    .get("/api/v1/consent-purposes")
                    .expect(200)
                    .json()
                    .path("items")
                    .path(0);
            assertThat(purpose.path("textVersion").asInt()).isEqualTo(2);
        }
    }

    private Screen signedIn(String path) {
        return browser.desk(Browser.CHINESE)
                .signIn(path, shop.brand().slug(), shop.brand().ownerAsPerson());
    }
}
