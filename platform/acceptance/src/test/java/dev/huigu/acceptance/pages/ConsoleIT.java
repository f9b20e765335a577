package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Commission;
import dev.huigu.acceptance.product.DataSet;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.WithHuigu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Headquarters at the desk, with our own small brand. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {
    private static final DataSet SMALL = DataSet.small();

    private Browser browser;
    private Brand brand;

    @BeforeAll
    void importTheBrand(Huigu huigu) {
        browser = new Browser(huigu);
        brand = Brand.signUp(huigu);
        new Imports(brand.owner()).all(SMALL);
        new Commission(brand.owner()).publish(Commission.scheme("2026-01", "300.00", "100.00"));
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aFileIsImportedAndItsProgressSeen() {
        try (Screen screen = signedIn("/console/imports")) {
            screen.see("最近的导入");
            screen.choose("零售单");
            screen.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "purchases-with-faults.csv",
                            "text/csv",
                            SMALL.text("purchases-with-faults.csv").getBytes(StandardCharsets.UTF_8)));

            screen.see("导入零售单 · 已完成");
            Download rejected =
                    screen.page().waitForDownload(() -> screen.button("下载被拒的行").click());
            assertThat(text(rejected)).contains("X01", "K99");
            screen.mustBeAccessible();
        }
    }

    @Test
    void aMemberIsFoundAndOpened() {
        try (Screen screen = signedIn("/console/members")) {
            screen.see("陈静");
            screen.mustBeAccessible();

            screen.link("王芳").click();

            screen.see("203.85");
            screen.tab("消费记录").click();
            screen.see("R01");
            screen.mustBeAccessible();
        }
    }

    @Test
    void aMonthIsExplainedLineByLineAndExported() {
        try (Screen screen = signedIn("/console/commission?month=2026-01")) {
            screen.see("480.89");
            screen.see("118.09");
            Download sheet =
                    screen.page().waitForDownload(() -> screen.button("导出 CSV").click());
            assertThat(text(sheet)).contains("2026-01,C01,林晓彤", "480.89", "118.09");

            screen.link("林晓彤").click();

            screen.see("R08");
            screen.see("270.90");
            screen.mustBeAccessible();
        }
    }

    @Test
    void everythingIsThereInEnglish() {
        try (Screen screen = browser.desk(Browser.ENGLISH)
                .signIn("/console/commission?month=2026-01", brand.slug(), brand.ownerAsPerson())) {
            screen.see("Commission");
            screen.see("Export CSV");
            screen.see("480.89");
            assertThat(screen.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void thePagesFitAPhone() {
        try (Screen screen =
                browser.phone(Browser.CHINESE).signIn("/console/members", brand.slug(), brand.ownerAsPerson())) {
            screen.see("王芳");
            screen.mustFitItsWidth();
            screen.mustBeAccessible();
            screen.open("/console/commission?month=2026-01").see("480.89");
            screen.mustFitItsWidth();
            screen.open("/console/imports").see("最近的导入");
            screen.mustFitItsWidth();
        }
    }

    @Test
    void whoMayNotIsToldSo() {
        try (Screen screen =
                browser.desk(Browser.CHINESE).signIn("/console/imports", brand.slug(), brand.hire(Role.FINANCE))) {
            screen.see("权限");
            assertThat(screen.page().locator("input[type=file]").count()).isZero();
            screen.mustBeAccessible();
        }
    }

    private Screen signedIn(String path) {
        return browser.desk(Browser.CHINESE).signIn(path, brand.slug(), brand.ownerAsPerson());
    }

    private static String text(Download download) {
        try {
            return Files.readString(download.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
