package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.GeneratedHistory;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.WithHuigu;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Headquarters tag and allocate many members at once. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyMembersIT {
    private static final GeneratedHistory HISTORY = new GeneratedHistory(600, 0, 7);
    private static final String EVERYBODY = encoded(
            Json.object("all", Json.array(Json.object("storeCode", "S01"))).toString());

    private Browser browser;
    private Brand brand;

    @BeforeAll
    void importTheMembers(Huigu huigu) {
        browser = new Browser(huigu);
        brand = Brand.signUp(huigu);
        var imports = new Imports(brand.owner());
        imports.complete("stores", "code,name,channel\nS01,人民路店,OFFLINE\n");
        imports.complete("consultants", HISTORY.consultantsCsv());
        imports.complete("members", HISTORY.membersCsv());
        for (String tag : new String[] {"圆脸", "长脸"}) {
            brand.owner().post("/api/v1/tags", Json.object("name", tag)).expect(201);
        }
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void membersWhoAreTickedAreTaggedWithTheAnswer() {
        try (Screen screen = signedIn("/console/members")) {
            screen.field("选择 会员599").check();
            screen.field("选择 会员598").check();
            screen.see("已选 2 位");
            screen.mustBeAccessible();

            screen.button("打标签").click();
            screen.choose("添加标签", "圆脸");
            screen.mustBeAccessible();
            screen.submit();

            screen.see("2 位会员中，2 位的标签有变化");
            assertThat(new Lists(brand.owner()).all("/api/v1/members?tag=" + encoded("圆脸")))
                    .hasSize(2);
        }
    }

    @Test
    void everybodyWhoWasFoundIsTaggedByAJobThatIsStillThereAfterAReload() {
        try (Screen screen = signedIn("/console/filter?criteria=" + EVERYBODY)) {
            screen.see("全部 600 位");
            screen.button("打标签").click();
            screen.choose("添加标签", "长脸");
            screen.submit();

            screen.see("标签有变化 600");
            screen.mustBeAccessible();
            screen.page().reload();
            screen.see("标签有变化 600");
            screen.open("/console/jobs").see("600 / 600 位会员");
            screen.mustBeAccessible();
        }
    }

    @Test
    void membersAreAllocatedAsThePreviewShowedIt() {
        try (Screen screen = signedIn("/console/allocation")) {
            screen.page().getByText("一家门店的会员").click();
            screen.choose("门店", "人民路店");
            screen.field("最多分配").fill("300");
            screen.choose("指定人数");
            screen.field("选择 顾问1").check();
            screen.field("选择 顾问2").check();
            screen.field("顾问1 分得人数").fill("100");
            screen.button("预览").click();
            screen.see("涉及 300 位会员");
            screen.mustBeAccessible();

            screen.button("执行分配").click();

            screen.see("位会员换了顾问");
            assertThat(membersOf()).containsEntry("C01", 150).containsEntry("C02", 250);
        }
    }

    @Test
    void thePagesFitAPhone() {
        try (Screen screen =
                browser.phone(Browser.ENGLISH).signIn("/console/allocation", brand.slug(), brand.ownerAsPerson())) {
            screen.see("Choose members and consultants");
            screen.mustFitItsWidth();
            screen.mustBeAccessible();
            screen.open("/console/jobs").see("Long work goes on without you");
            screen.mustFitItsWidth();
            screen.open("/console/consultants/C01/handover").see("Hand over the members of 顾问1");
            screen.mustFitItsWidth();
            screen.mustBeAccessible();
        }
    }

    private Map<String, Integer> membersOf() {
        return new Lists(brand.owner())
                .all("/api/v1/bindings/counts").stream()
                        .map(count -> Map.entry(
                                count.path("consultantCode").asText(),
                                count.path("members").asInt()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Screen signedIn(String path) {
        return browser.desk(Browser.CHINESE).signIn(path, brand.slug(), brand.ownerAsPerson());
    }
}
