package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.SelectOption;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Person;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The first page that anybody sees. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpPageIT {
    private static final String PAGE = "/tenant-admin/signup";

    private Huigu huigu;
    private Browser browser;

    @BeforeAll
    void openTheBrowser(Huigu running) {
        huigu = running;
        browser = new Browser(running);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aBrandSignsUpAndItsOwnerEntersTheConsole() {
        ObjectNode form = Brand.signUpForm();
        try (Screen screen = browser.desk(Browser.CHINESE).open(PAGE)) {
            screen.see("为您的品牌开通惠顾");
            screen.mustBeAccessible();
            fill(screen, form);

            screen.button("开通品牌").click();

            screen.see(form.path("brandName").asText() + " 已开通");
            screen.mustBeAccessible();
        }
        var owner = new Person(
                huigu,
                form.path("ownerEmail").asText(),
                form.path("password").asText(),
                form.path("slug").asText());
        owner.client().get("/api/v1/me").expect(200);
    }

    @Test
    void whatIsTakenOrMissingIsSaidAtItsField() {
        Brand brand = Brand.signUp(huigu);
        try (Screen screen = browser.desk(Browser.CHINESE).open(PAGE)) {
            fill(screen, Brand.signUpForm().put("slug", brand.slug()).put("password", "short"));

            screen.button("开通品牌").click();

            screen.page().locator("#slug-error").waitFor();
            screen.page().locator("#password-error").waitFor();
            screen.mustBeAccessible();
        }
    }

    @Test
    void thePageFitsAPhoneAndSpeaksEnglish() {
        try (Screen screen = browser.phone(Browser.ENGLISH).open(PAGE)) {
            screen.see("Open Huigu for your brand");
            assertThat(screen.page().locator("html").getAttribute("lang")).isEqualTo("en");
            screen.mustFitItsWidth();
            screen.mustBeAccessible();
        }
    }

    private static void fill(Screen screen, ObjectNode form) {
        for (String field : List.of("brandName", "slug", "ownerName", "ownerEmail", "password")) {
            screen.page().locator("#" + field).fill(form.path(field).asText());
        }
        screen.page().locator("#industry").selectOption(new SelectOption().setIndex(1));
    }
}
