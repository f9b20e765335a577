package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
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

    private Screen signedIn(String path) {
        return browser.desk(Browser.CHINESE)
                .signIn(path, shop.brand().slug(), shop.brand().ownerAsPerson());
    }
}
