package dev.huigu.acceptance.pages;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import dev.huigu.acceptance.product.Huigu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine ({@code HUIGU_BROWSER}, which ./huigu test sets), or else Playwright's own. */
final class Browser implements AutoCloseable {
    static final String CHINESE = "zh-CN";
    static final String ENGLISH = "en-GB";

    private static final int DESK_WIDTH = 1280;
    private static final int PHONE_WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Huigu huigu;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    Browser(Huigu huigu) {
        this.huigu = huigu;
        Optional<Path> installed = installed();
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        installed.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        System.getenv().getOrDefault("HUIGU_BROWSER", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Screen desk(String language) {
        return screen(language, DESK_WIDTH);
    }

    Screen phone(String language) {
        return screen(language, PHONE_WIDTH);
    }

    private Screen screen(String language, int width) {
        return new Screen(
                huigu,
                browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setAcceptDownloads(true)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, HEIGHT)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
