package org.touchstone.labeling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.touchstone.browser.Chromium;
import org.touchstone.studies.StudyId;

/** Texts that are hard to show: both sides treat them alike, nothing in them runs, and nothing breaks the page. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"touchstone.admin.email=ada@example.org", "touchstone.admin.password=" + ReadingTests.PASSWORD})
@Import(SampleStudies.class)
class ReadingTests {

    static final String PASSWORD = "an orchard in the rain";

    static final String NASTY =
            """
            # Roots

            Inline $a^2 + b_1 * b_2$ and \\(\\sqrt{x}\\), but $5 and $6 stay money.

            $$
            \\int_0^1 x^2\\,dx
            = \\frac{1}{3}
            $$

            \\[\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}\\]

            A broken one: $\\frac{1}{$ and a sly one: $\\href{javascript:alert(1)}{\\text{x}}$.

            |%s
            |%s
            |%s

            ```python
            def half(x):  # a comment
                return "half", x / 2
            ```

            ```nosuchlanguage
            plain <b>text</b>
            ```

            שלום עולם, this begins in Hebrew.

            - אחת
            - שתיים

            <script>document.title = 'taken'</script><img src=x onerror="document.title='taken'">

            %s
            """.formatted("quantity|".repeat(16), "---|".repeat(16), "1|".repeat(16), "w".repeat(10_000));

    private static Chromium browser;

    @LocalServerPort
    int port;

    @Autowired
    SampleStudies samples;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @AfterEach
    void nothingWasRefusedByTheContentPolicy() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void setsFormulasAndColoursCodeOnBothSidesAlike() {
        var page = open(browser.page(port), nasty());
        assertThat(page.locator(".answer .katex")).hasCount(8);
        assertThat(page.locator(".answer div.formula .katex-display")).hasCount(4);
        assertThat(page.locator(".answer math annotation").first()).hasText("a^2 + b_1 * b_2");
        assertThat(page.locator(".answer code.math")).hasCount(4);
        assertThat(page.locator(".answer code.math").first()).containsText("\\frac{1}{$");
        assertThat(page.locator(".answer .hljs-keyword")).hasCount(4);
        assertThat(page.locator(".answer code.language-nosuchlanguage").first()).hasText("plain <b>text</b>\n");
        assertThat(page.locator(".answer > .text").first()).containsText("but $5 and $6 stay money");
        assertThat(inner(page, 0)).isEqualTo(inner(page, 1));
        assertThat(places(page, 0)).isEqualTo(places(page, 1));
        assertThat(page).not().hasTitle("taken");
        assertThat(page.locator(".answer a[href^=javascript], .answer img, .answer script"))
                .hasCount(0);
    }

    @Test
    void writesEachBlockInItsOwnDirection() {
        var page = open(browser.page(port), nasty());
        assertThat(page.getByText("this begins in Hebrew").first()).hasCSS("direction", "rtl");
        assertThat(page.locator(".answer ul").first()).hasCSS("direction", "rtl");
        assertThat(page.getByText("Inline").first()).hasCSS("direction", "ltr");
        assertThat(page.locator(".answer pre").first()).hasCSS("direction", "ltr");
        assertThat(page.locator(".answer .formula").first()).hasCSS("direction", "ltr");
    }

    @Test
    void keepsLongWordsAndWideTablesInsideTheirCard() {
        var page = open(browser.page(port), nasty());
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        assertThat(page.locator(".answer .wide[tabindex='0']")).hasCount(2);
        assertThat(Chromium.violations(page)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        assertThat(page.locator("#send")).isInViewport();
    }

    @Test
    void readsWithoutScript() {
        var page = browser.pageWithoutScript(port);
        Chromium.signIn(page, "ada@example.org", PASSWORD);
        page.navigate("/work/" + nasty());
        assertThat(page.locator(".answer code.math").first()).hasText("$a^2 + b_1 * b_2$");
        assertThat(page.locator(".answer code.language-math").first()).containsText("\\int_0^1");
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    @Test
    void fetchesNoLibraryForPlainText() {
        var page = browser.page(port);
        var fetched = new ArrayList<String>();
        page.onResponse((Response response) -> fetched.add(response.url()));
        open(page, samples.ofTexts("Why?", "Because.", "Therefore."));
        assertThat(fetched).noneMatch(url -> url.contains("katex") || url.contains("highlight"));
    }

    @Test
    void showsTheSourceWhenALibraryCannotBeHad() {
        var page = browser.page(port);
        page.route("**/webjars/katex/**", route -> route.abort());
        page.route("**/webjars/highlightjs/**", route -> route.abort());
        open(page, nasty());
        assertThat(page.locator(".answer code.math").first()).hasText("$a^2 + b_1 * b_2$");
        assertThat(page.locator(".answer code.language-python").first()).containsText("def half");
    }

    @Test
    void scrollsLongResponsesAsTheWorkerLikes() {
        var page =
                open(browser.page(port), samples.ofTexts("Tell me more", lines(3_000, "north"), lines(1_500, "south")));
        var frames = page.locator(".answer > .text");
        assertThat(page.locator(".scrolling")).isVisible();
        assertThat(tops(frames, 300)).isEqualTo(List.of(0, 0));

        page.locator("button[data-scroll=separately]").click();
        assertThat(tops(frames, 300)).isEqualTo(List.of(300, 0));
        assertThat(heights(frames)).hasSize(1);

        page.locator("button[data-scroll=together]").click();
        scroll(frames, 0);
        page.waitForTimeout(100);
        page.reload();
        ready(page);
        assertThat(page.locator("button[data-scroll=together]")).hasAttribute("aria-pressed", "true");
        scroll(frames, 1_000_000);
        page.waitForFunction(
                "() => [...document.querySelectorAll('.answer > .text')].every(text => text.scrollTop > 1000 &&"
                        + " text.scrollHeight - text.clientHeight - text.scrollTop < 3)");
        assertThat(frames.first()).hasAttribute("tabindex", "0");
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    void offersNoScrollingForShortResponses() {
        var page = open(browser.page(port), samples.ofTexts("Why?", "Because.", "Therefore."));
        assertThat(page.locator(".scrolling")).isHidden();
    }

    @Test
    void showsAResponseOfTwoHundredThousandCharacters() {
        var page = open(browser.page(port), samples.ofTexts("Go on", lines(6_000, "of $x^2$ metres"), "Short."));
        assertThat(page.locator(".answer .katex")).hasCount(300);
        page.keyboard().press("1");
        assertThat(page.locator(".says")).not().isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    private StudyId nasty() {
        return samples.ofTexts("How do I $x^2$?", NASTY + "\n\none", NASTY + "\n\ntwo");
    }

    private static String lines(int count, String word) {
        return ("A line about the weather in the " + word + ".\n\n").repeat(count / 2);
    }

    private static Page open(Page page, StudyId study) {
        Chromium.signIn(page, "ada@example.org", PASSWORD);
        page.navigate("/work/" + study);
        ready(page);
        return page;
    }

    private static void ready(Page page) {
        page.locator("html[data-ready=true][data-read=true]").waitFor();
    }

    private static Object inner(Page page, int side) {
        return page.locator(".answer > .text").nth(side).evaluate("text => text.innerHTML.replace(/one|two/g, '')");
    }

    /** Where every element of a card stands within it, and how large it is. */
    private static Object places(Page page, int side) {
        return page.locator(".answer").nth(side).evaluate("""
            card => [...card.querySelectorAll('*')].filter(each => each.getClientRects().length).map(each => {
                const [outer, inner] = [card.getBoundingClientRect(), each.getBoundingClientRect()];
                const place = [inner.x - outer.x, inner.y - outer.y, inner.width, inner.height];
                return each.tagName + place.map(Math.round).join(' ') + getComputedStyle(each).color;
            }).slice(1)\
            """);
    }

    private static List<?> tops(Locator frames, int wanted) {
        scroll(frames, wanted);
        return (List<?>) frames.evaluateAll("frames => frames.map(each => each.scrollTop)");
    }

    private static void scroll(Locator frames, int wanted) {
        frames.first().evaluate("(frame, wanted) => { frame.scrollTop = wanted; }", wanted);
    }

    private static List<?> heights(Locator frames) {
        return (List<?>) frames.evaluateAll("frames => [...new Set(frames.map(each => each.clientHeight))]");
    }
}
