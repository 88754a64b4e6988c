package org.touchstone.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A browser for the tests of one class: the system's Chromium where there is one, else the one that Playwright has
 * downloaded. Where neither starts, tests are skipped with a message.
 */
public final class Chromium implements AutoCloseable {

    private static final Path SYSTEM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser, or skips the test that asked for it. */
    public static Chromium start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions().setHeadless(true).setArgs(QUIETLY);
        if (Files.isExecutable(SYSTEM)) {
            options.setExecutablePath(SYSTEM);
        }
        try {
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException missing) {
            playwright.close();
            return abort("No browser starts here: " + missing.getMessage());
        }
    }

    /** A page in a fresh session at the application on a port, 1280 by 900. */
    public Page page(int port) {
        return page(port, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** A page in a fresh session without script. */
    public Page pageWithoutScript(int port) {
        return page(
                port,
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900));
    }

    /** Signs a page in by the form. */
    public static void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password]) button").click();
    }

    /** What the browser complained about since the start: script errors and refused content. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * Serious and critical violations of the accessibility rules on a page as it stands. Themes differ in colours only, so the dark one is looked
     * at for contrast alone.
     */
    public static List<String> violations(Page page) {
        var found = new ArrayList<>(violations(page, ColorScheme.LIGHT, new AxeBuilder(page)));
        found.addAll(violations(page, ColorScheme.DARK, new AxeBuilder(page).withRules(List.of("color-contrast"))));
        return found;
    }

    private static List<String> violations(Page page, ColorScheme theme, AxeBuilder axe) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> "%s %s %s: %s".formatted(page.url(), theme, rule.getId(), marked(rule)))
                .toList();
    }

    private static List<String> marked(Rule rule) {
        return rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Whether the page is wider than the window. */
    public static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    /** A page in a fresh session of a device of another kind. */
    public Page page(int port, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL("http://localhost:" + port));
        context.setDefaultTimeout(PATIENCE_MS);
        var page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
