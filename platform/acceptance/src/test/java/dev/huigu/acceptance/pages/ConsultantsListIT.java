package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Person;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A consultant with five thousand members. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultantsListIT {
    private static final int MEMBERS = 5_000;
    private static final int ELEMENTS_AT_MOST = 1_000;
    private static final String HEADER =
            "cardNumber,name,phone,gender,birthday,birthdayCalendar,cardIssuedOn,storeCode,consultantCode\n";

    /** Scrolls as a hurried finger does until the last row is there; tells how many elements the page had at most. */
    private static final String SCROLL_TO_THE_END =
            """
            async () => {
              let most = 0, last = 0, size = -1
              while (last !== size) {
                await new Promise(requestAnimationFrame)
                window.scrollBy(0, 400)
                most = Math.max(most, document.querySelectorAll('*').length)
                const row = [...document.querySelectorAll('main ul > li')].at(-1)
                last = Number(row?.ariaPosInSet ?? 0)
                size = Number(row?.ariaSetSize ?? -1)
              }
              return { most, last }
            }""";

    private Browser browser;
    private Shop shop;
    private Person consultant;

    @BeforeAll
    void importTheMembers(Huigu huigu) {
        browser = new Browser(huigu);
        shop = Shop.open(huigu);
        consultant = shop.brand().hire(Role.CONSULTANT, "consultantCode", "C01");
        String rows = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj("V%1$05d,会员%1$d号,139%1$08d,FEMALE,1990-02-03,SOLAR,2026-03-01,S01,C01"::formatted)
                .collect(Collectors.joining("\n"));
        new Imports(shop.owner()).complete("members", HEADER + rows);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void theListGoesOnToTheLastMemberAndThePageStaysSmall() {
        try (Screen screen = signedIn()) {
            Map<?, ?> seen = (Map<?, ?>) screen.page().evaluate(SCROLL_TO_THE_END);

            assertThat(seen.get("last")).isEqualTo(MEMBERS);
            assertThat((Integer) seen.get("most")).isLessThan(ELEMENTS_AT_MOST);
        }
    }

    @Test
    void whoComesBackFromAMemberIsWhereTheFingerLeftTheList() {
        try (Screen screen = signedIn()) {
            Page page = screen.page();
            page.evaluate("() => window.scrollTo(0, 5_000)");
            Locator row = page.locator("li[aria-posinset='60'] a");
            double before = row.boundingBox().y;
            String name = row.locator("strong").textContent();

            row.click();
            screen.see(name);
            screen.see("消费记录");
            page.goBack();

            row.waitFor();
            assertThat(row.boundingBox().y).isEqualTo(before);
            assertThat(row.locator("strong").textContent()).isEqualTo(name);
        }
    }

    @Test
    void aWordFindsOneOfThemAndAFilterCountsThem() {
        try (Screen screen = signedIn()) {
            screen.see("待沟通 5,000");
            screen.page().locator("input[type=search]").fill("V04321");

            screen.see("会员4321号");
            PlaywrightAssertions.assertThat(screen.page().locator("main ul > li"))
                    .hasCount(1);
            screen.page().locator("input[type=search]").fill("没有这个人");
            screen.see("没有找到会员");
            screen.mustBeAccessible();
        }
    }

    private Screen signedIn() {
        Screen screen = browser.phone(Browser.CHINESE)
                .signIn("/consultant/members", shop.brand().slug(), consultant);
        screen.page().locator("main ul > li").first().waitFor();
        return screen;
    }
}
