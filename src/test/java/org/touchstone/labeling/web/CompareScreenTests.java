package org.touchstone.labeling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.studies.StudyId;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "touchstone.admin.email=ada@example.org",
            "touchstone.admin.password=" + CompareScreenTests.PASSWORD
        })
@Import(SampleStudies.class)
class CompareScreenTests {

    static final String PASSWORD = "an orchard in the rain";

    private static Chromium browser;

    @LocalServerPort
    int port;

    @Autowired
    SampleStudies samples;

    @Autowired
    Judgments judgments;

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
    void judgesTwelveComparisonsByKeysAloneAndTakesOneBack() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        for (int i = 0; i < 12; i++) {
            answer(page, String.valueOf(1 + i % 8));
        }
        assertThat(page.locator(".echo")).hasText("Saved: A is barely better");
        assertThat(judgments.of(study)).hasSize(12);

        leaving(page, () -> page.keyboard().press("u"));
        assertThat(page.locator(".echo")).hasText("Taken back: A is barely better");
        assertThat(page.locator("input[value=A1]")).isChecked();
        assertThat(judgments.of(study)).hasSize(11);

        answer(page, "8");
        assertThat(judgments.of(study)).hasSize(12).last().matches(last -> Math.abs(last.strength()) == 4);
    }

    @Test
    void measuresActiveTime() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        answer(page, "2");
        assertThat(judgments.of(study))
                .singleElement()
                .matches(one -> Objects.requireNonNull(one.activeTime()).isPositive());
    }

    @Test
    void takesNoKeyWhileSomebodyTypes() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        page.keyboard().press("3");
        page.keyboard().press("r");
        page.keyboard().type("8 is such a usual number");
        assertThat(page.locator("input[value=A2]")).isChecked();
        leaving(page, () -> page.keyboard().press("Control+Enter"));
        assertThat(judgments.of(study))
                .singleElement()
                .extracting(Judgment::rationale)
                .isEqualTo("8 is such a usual number");
    }

    @Test
    void skipsWithAReasonByKeys() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        leaving(page, () -> {
            page.keyboard().press("s");
            page.keyboard().press("2");
            page.keyboard().press("Enter");
        });
        assertThat(page.locator(".echo")).hasText("Skipped");
        assertThat(judgments.of(study)).isEmpty();
    }

    @Test
    void worksWithoutScript() {
        var study = samples.graded();
        var page = open(browser.pageWithoutScript(port), study);
        choose(page, "B3");
        assertThat(page.locator(".echo")).hasText("Saved: B is better");
        page.locator(".bar button[popovertarget=skip]").click();
        page.getByText("Another reason").click();
        page.getByText("Skip it").click();
        assertThat(page.locator(".echo")).hasText("Skipped");
        page.locator("button[form=undo]").click();
        assertThat(page.locator("input[value=B3]")).isChecked();
        choose(page, "A4");
        assertThat(judgments.of(study)).singleElement().matches(one -> Math.abs(one.strength()) == 4);
    }

    @Test
    void keepsWhatWasTypedForAComparisonThatWasJudgedInAnotherTab() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        var other = page.context().newPage();
        other.navigate("/work/" + study);
        page.keyboard().press("r");
        page.keyboard().type("Only the first is honest");
        page.keyboard().press("Escape");
        answer(other, "1");
        answer(page, "7");
        assertThat(page.locator(".flash.problem")).isVisible();
        assertThat(page.locator(".kept")).containsText("Only the first is honest");
        assertThat(judgments.of(study)).hasSize(1);
    }

    @Test
    void triesOnceMoreWhenTheNetworkFailsAndSavesOnce() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        var tries = new AtomicInteger();
        page.route(Pattern.compile(".*/judgment"), route -> {
            if (tries.incrementAndGet() == 1) {
                route.abort();
            } else {
                route.resume();
            }
        });
        answer(page, "1");
        assertThat(tries).hasValue(2);
        assertThat(judgments.of(study)).hasSize(1);
    }

    @Test
    void losesNothingWhenTheNetworkIsGone() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        page.route(Pattern.compile(".*/judgment"), route -> route.abort());
        page.keyboard().press("r");
        page.keyboard().type("Kind and short");
        page.keyboard().press("Escape");
        page.keyboard().press("6");
        page.keyboard().press("Enter");
        assertThat(page.locator(".trouble")).containsText("Nothing is lost");
        page.reload();
        assertThat(page.locator("textarea[name=rationale]")).hasValue("Kind and short");
        assertThat(page.locator("input[value=B2]")).isChecked();
    }

    @Test
    void blursTextsThatMayUpsetUntilAsked() {
        var page = atWork(browser.page(port), samples.withWarning());
        var texts = page.locator(".pair");
        assertThat(texts).hasCSS("filter", "blur(12px)");
        page.keyboard().press("v");
        assertThat(texts).hasCSS("filter", "none");
    }

    @Test
    void tellsNothingThatCouldSteerAJudgment() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        var html = page.content();
        assertThat(html).doesNotContain("sample-model", "known", "gold", "FIRST", "SECOND");
        assertThat(samples.comparisons(study)).noneMatch(id -> html.contains(id.toString()));
    }

    @Test
    void hasNoGraveBarrierInEitherTheme() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        assertThat(Chromium.violations(page)).isEmpty();
        page.keyboard().press("g");
        page.keyboard().press("s");
        assertThat(Chromium.violations(page)).isEmpty();
        page.navigate("/work");
        assertThat(Chromium.violations(page)).isEmpty();
        page.navigate("/work/" + study + "/history");
        assertThat(Chromium.violations(page)).isEmpty();
        page.navigate("/studies/" + study + "/simulations");
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    void fitsAPhone() {
        var page = atWork(browser.page(port), samples.graded());
        page.setViewportSize(390, 844);
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        assertThat(page.locator("#send")).isInViewport();
        page.locator(".more-button").click();
        assertThat(page.locator("#more a[href$=history]")).isInViewport();
        page.locator("#more [popovertarget=report]").click();
        assertThat(page.locator("#report")).isVisible();
        page.navigate("/work");
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    private static Page atWork(Page page, StudyId study) {
        open(page, study).locator("html[data-ready=true]").waitFor();
        return page;
    }

    private static Page open(Page page, StudyId study) {
        Chromium.signIn(page, "ada@example.org", PASSWORD);
        page.navigate("/work/" + study);
        assertThat(page.locator("main.compare")).isVisible();
        return page;
    }

    private static void answer(Page page, String key) {
        leaving(page, () -> {
            page.keyboard().press(key);
            page.keyboard().press("Enter");
        });
    }

    private static void choose(Page page, String value) {
        page.locator("input[value=" + value + "]").check(new Locator.CheckOptions().setForce(true));
        page.locator("#send").click();
    }

    /** Waits until an act has led from the comparison on the screen to another page. */
    private static void leaving(Page page, Runnable act) {
        page.locator("html[data-ready=true]").waitFor();
        var lease = page.locator("main").getAttribute("data-lease");
        act.run();
        page.locator("main:not([data-lease='" + lease + "'])").waitFor();
    }
}
