package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Headquarters set up tags, fields and rules, and take the codes of consultants along. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesOfABrandIT {
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
    void aGroupOfTagsIsMadeAndWhatFollowsFromDeletingItIsSaid() {
        try (Screen screen = signedIn("/console/tags")) {
            screen.see("还没有标签");
            screen.button("新建标签组").click();
            screen.field("组名").fill("脸型");
            screen.submit();
            screen.button("编辑组").waitFor();
            screen.button("添加标签").click();
            screen.field("标签名").fill("圆脸");
            screen.mustBeAccessible();
            screen.submit();
            screen.button("圆脸").waitFor();
            screen.mustBeAccessible();

            screen.button("编辑组").click();
            screen.button("删除标签组").click();
            screen.see("组里的 1 个标签会变为未分组");
            screen.page().locator(".el-message-box .el-button--danger").click();

            screen.seeNot("删除标签组");
            JsonNode tags = shop.owner().get("/api/v1/tags").expect(200).json().path("items");
            assertThat(Json.list(
                            tags,
                            tag -> tag.path("name").asText()
                                    + tag.path("groupCode").isNull()))
                    .containsExactly("圆脸true");
        }
    }

    @Test
    void aFieldIsMadeAndStopsBeingAsked() {
        try (Screen screen = signedIn("/console/member-fields")) {
            screen.button("新建字段").click();
            screen.field("名称").fill("鞋码");
            screen.field("编码").fill("鞋");
            screen.choose("类型", "数字");
            screen.submit();
            screen.see("格式不正确");
            screen.field("编码").fill("shoe");
            screen.submit();
            screen.see("已保存「鞋码」");

            screen.button("停用").click();

            screen.see("已停用");
            screen.mustBeAccessible();
        }
    }

    @Test
    void rulesAreSavedUnlessTheyContradictEachOther() {
        try (Screen screen = signedIn("/console/settings")) {
            screen.field("沉睡：超过未消费").fill("200");
            screen.button("保存").click();
            screen.see("超出允许的范围");
            screen.mustBeAccessible();
            screen.field("流失：超过未消费").fill("400");
            screen.field("M 高：客单价不低于（元）").fill("300");
            screen.button("保存").click();
            screen.see("规则已保存");

            JsonNode stored = shop.owner().get("/api/v1/settings").expect(200).json();
            assertThat(stored.path("portraits").path("dormantDays").asInt()).isEqualTo(200);
            assertThat(stored.path("rfm").path("orderValue").asText()).isEqualTo("300.00");
        }
    }

    @Test
    void theCodeOfAConsultantIsTakenAlongAsAPicture() throws IOException {
        try (Screen screen = signedIn("/console/consultants")) {
            screen.button("二维码").click();
            screen.see("顾客扫码即关注品牌");
            screen.mustBeAccessible();

            Download picture =
                    screen.page().waitForDownload(() -> screen.button("下载 PNG").click());

            assertThat(picture.suggestedFilename()).isEqualTo("C01-林晓彤.png");
            assertThat(ImageIO.read(picture.path().toFile()).getWidth()).isGreaterThan(800);
        }
    }

    @Test
    void thePagesFitAPhoneInEnglish() {
        try (Screen screen = browser.phone(Browser.ENGLISH)
                .signIn("/console/settings", shop.brand().slug(), shop.brand().ownerAsPerson())) {
            screen.see("Return-prone: at least");
            screen.mustFitItsWidth();
            screen.mustBeAccessible();
            for (String page : new String[] {"tags", "member-fields", "consultants"}) {
                screen.open("/console/" + page).see("New ");
                screen.mustFitItsWidth();
            }
        }
    }

    private Screen signedIn(String path) {
        return browser.desk(Browser.CHINESE)
                .signIn(path, shop.brand().slug(), shop.brand().ownerAsPerson());
    }
}
