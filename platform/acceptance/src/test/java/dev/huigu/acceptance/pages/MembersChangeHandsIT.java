package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A consultant leaves, and headquarters hand the members over and bring them back. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersChangeHandsIT {
    private Browser browser;
    private Shop shop;

    @BeforeAll
    void openAShop(Huigu huigu) {
        browser = new Browser(huigu);
        shop = Shop.open(huigu);
        shop.addConsultant("C03", "何嘉敏");
        for (int number = 0; number < 3; number++) {
            shop.addMember("C01", "2026-01-05");
        }
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void someGoByListAndTheRestToTheOthersAndAllComeBack() {
        try (Screen screen = browser.desk(Browser.CHINESE)
                .signIn(
                        "/console/consultants",
                        shop.brand().slug(),
                        shop.brand().ownerAsPerson())) {
            screen.link("离职移交").click();
            screen.see("移交 林晓彤 的会员");
            screen.field("选择 周雨").check();
            screen.choose("按名单移交");
            screen.choose("会员1 的接手顾问", "何嘉敏");
            screen.button("预览").click();
            screen.see("3 位会员将移交");
            screen.mustBeAccessible();

            screen.button("确认移交").click();

            screen.see("已移交 3 位会员");
            screen.see("还可撤销 6 天 23 小时");
            screen.mustBeAccessible();
            assertThat(of("C02")).hasSize(2);
            assertThat(of("C03")).hasSize(1);

            screen.open("/console/consultants").see("已离职");
            screen.see("还可撤销 7 天");
            screen.button("撤销移交").click();
            screen.page().locator(".el-message-box .el-button--primary").click();

            screen.see("已撤销：3 位会员回到原顾问，0 位保持不变");
            assertThat(of("C01")).hasSize(3);
            screen.mustBeAccessible();
        }
    }

    private Iterable<?> of(String consultantCode) {
        return new Lists(shop.owner()).all("/api/v1/members?consultantCode=" + consultantCode);
    }
}
