package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Person;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A consultant with the phone in the hand. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultantsPhoneIT {
    private static final double TWO_SECONDS = 2_000;

    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(8));

    private Browser browser;
    private Shop shop;
    private Person consultant;

    @BeforeAll
    void openAShop(Huigu huigu) {
        browser = new Browser(huigu);
        shop = Shop.open(huigu);
        consultant = shop.brand().hire(Role.CONSULTANT, "consultantCode", "C01");
        shop.addMember("C01", LocalDate.now(ZoneOffset.ofHours(8)).minusDays(60).toString());
        shop.addMember("C02", LocalDate.now(ZoneOffset.ofHours(8)).minusDays(60).toString());
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aPurchaseMadeElsewhereMovesTheFigureWithinTwoSeconds() {
        try (Screen screen = signedIn("/consultant/rewards", Browser.CHINESE)) {
            Locator total = screen.page().getByTestId("settled-total");
            total.waitFor();
            screen.see("实时更新");
            String before = total.textContent().strip();

            shop.owner()
                    .post("/api/v1/purchases", Shop.purchase("R1", "K1", now.toString(), "207.20"))
                    .expect(201);

            PlaywrightAssertions.assertThat(total)
                    .containsText("186.48", new LocatorAssertions.ContainsTextOptions().setTimeout(TWO_SECONDS));
            assertThat(before).contains("0.00");
            screen.see("排名");
            screen.mustFitItsWidth();
            screen.mustBeAccessible();
        }
    }

    @Test
    void onlyOnesOwnMembersAreThere() {
        try (Screen screen = signedIn("/consultant/members", Browser.CHINESE)) {
            screen.see("会员1");
            assertThat(screen.page().getByText("会员2").count()).isZero();
            screen.mustFitItsWidth();
            screen.mustBeAccessible();

            screen.text("会员1").click();

            screen.see("137****0001");
            screen.mustBeAccessible();
        }
    }

    @Test
    void thePhoneSpeaksEnglishToo() {
        try (Screen screen = signedIn("/consultant/rewards", Browser.ENGLISH)) {
            screen.see("Monthly target");
            screen.see("Rank in the group");
        }
    }

    private Screen signedIn(String path, String language) {
        return browser.phone(language).signIn(path, shop.brand().slug(), consultant);
    }
}
