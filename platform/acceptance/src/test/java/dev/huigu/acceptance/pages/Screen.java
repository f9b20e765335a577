package dev.huigu.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Person;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** One browser window, and what a person does in it. */
final class Screen implements AutoCloseable {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final double PATIENCE_MILLIS = 30_000;

    /** Ends when nothing fades, slides or is read anew any more; what begins to does so a frame or two later. */
    private static final String STILL =
            """
            () => new Promise(done => {
              const moves = animation => animation.playState === 'running'
                && animation.effect.getComputedTiming().endTime !== Infinity
              const look = frames => requestAnimationFrame(() =>
                frames > 0 || document.getAnimations().some(moves) || document.querySelector('[aria-busy=true]')
                  ? look(frames - 1) : done())
              look(3)
            })""";

    private final Huigu huigu;
    private final BrowserContext context;
    private final Page page;
    private final List<String> blocked = new CopyOnWriteArrayList<>();

    Screen(Huigu huigu, BrowserContext context) {
        this.huigu = huigu;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                blocked.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Screen open(String path) {
        page.navigate(huigu.url() + path);
        return this;
    }

    /** By the brand's name, then at Keycloak, and back where one wanted to go. */
    Screen signIn(String path, String slug, Person person) {
        open(path);
        page.locator("#brand").fill(slug);
        page.locator("button[type=submit]").click();
        page.locator("#username").fill(person.email());
        if (!page.locator("#password").isVisible()) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(person.password());
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(Pattern.quote(huigu.url()) + ".*"));
        return this;
    }

    Locator text(String text) {
        return page.getByText(text).first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    /** An input by its title. */
    Locator field(String title) {
        return page.getByLabel(title, new Page.GetByLabelOptions().setExact(true))
                .last();
    }

    /** A button that stays pressed. */
    Locator pressed(String name) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true).setPressed(true));
    }

    /** One of a list that opens. */
    void choose(String list, String option) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(list).setExact(true))
                .last()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        page.keyboard().press("Tab");
    }

    /** One of a list that is searched by a word. */
    void find(String list, String word, String option) {
        field(list).fill(word);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    /** Sends the form that lies over the page. */
    void submit() {
        page.locator(".el-dialog:visible button[type=submit]").last().click();
    }

    /** Takes the network away, or brings it back. */
    void offline(boolean isOffline) {
        context.setOffline(isOffline);
    }

    /** One of several that stand side by side. */
    void choose(String option) {
        page.locator("[role=radiogroup] label")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
    }

    void see(String text) {
        text(text).waitFor();
    }

    /** Waits until the text is gone. */
    void seeNot(String text) {
        text(text).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Fails with what an accessibility checker finds serious or critical, or what the page was kept from loading. */
    void mustBeAccessible() {
        page.evaluate(STILL);
        assertThat(blocked).as(page.url()).isEmpty();
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
        assertThat(found).as(page.url()).isEmpty();
    }

    /** Fails when something is wider than the window. */
    void mustFitItsWidth() {
        Object overhang =
                page.evaluate("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        assertThat(overhang).as("pixels beyond the width of " + page.url()).isEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
