package org.touchstone.labeling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Set;
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
import org.touchstone.labeling.Edits;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;
import org.touchstone.studies.Scale;

/** Rewriting a response by keys alone, by touch and without script, and what researchers see of it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "touchstone.admin.email=" + AtWork.EMAIL,
            "touchstone.admin.password=" + CompareScreenTests.PASSWORD
        })
@Import(SampleStudies.class)
class EditScreenTests {

    private static final Asking KEEP = new Asking(Set.of(), List.of(), Rationale.OFF, 20, false, Editing.KEEP);

    private static Chromium browser;

    @LocalServerPort
    int port;

    @Autowired
    SampleStudies samples;

    @Autowired
    Edits edits;

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
    void rewritesByKeysAloneAndTakesItBack() {
        var study = samples.asking(Scale.BINARY, KEEP, 2);
        var work = AtWork.with(browser.page(port), study);
        var page = work.page();
        work.press("1", "i", "b");
        page.locator("textarea[name=edit-2]").focus();
        work.press("Control+End").type(" Mostly.");
        assertThat(work.after("Control+Enter")).isEqualTo("Saved: A is better; response B improved");
        assertThat(edits.latest(study, null, 9)).hasSize(1);
        assertThat(page.content()).doesNotContain("edited by a worker", "sample-model");

        page.navigate("/studies/" + study + "/edits");
        assertThat(page.locator(".rewritten ins")).containsText("Mostly");
        assertThat(page.locator(".rewritten del")).hasCount(0);
        assertThat(Chromium.violations(page)).isEmpty();

        page.navigate("/work/" + study);
        page.locator("html[data-ready=true]").waitFor();
        assertThat(work.after("u")).isEqualTo("Taken back: A is better; response B improved");
        assertThat(work.button("improve", "2")).isChecked();
        assertThat(page.locator("textarea[name=edit-2]")).hasValue(Pattern.compile(".* Mostly\\."));
        assertThat(edits.latest(study, null, 9)).isEmpty();
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    void takesAnUntouchedTextForNoEditWithoutScript() {
        var study = samples.asking(Scale.SEVEN, KEEP, 2);
        var work = AtWork.withoutScript(browser.pageWithoutScript(port), study);
        work.page().locator(".improve summary").click();
        work.choose("improve", "1").choose("answer", "B1").submit();
        assertThat(work.page().locator(".echo")).hasText("Saved: B is slightly better");
        work.page().locator(".improve summary").click();
        work.choose("improve", "2").choose("answer", "TIE");
        work.page().locator("textarea[name=edit-2]").fill("Quite another answer");
        work.submit();
        assertThat(work.page().locator(".echo")).hasText("Saved: About the same; response B improved");
        assertThat(edits.latest(study, null, 9)).hasSize(1);
    }

    @Test
    void rewritesByTouchOnAPhone() {
        var study = samples.asking(Scale.RANKING, KEEP, 3);
        var phone = new Browser.NewContextOptions().setHasTouch(true).setViewportSize(390, 844);
        var work = AtWork.with(browser.page(port, phone), study);
        work.page().locator("select[name=rank-3]").selectOption("1");
        work.page().locator(".improve summary").tap();
        work.tap("improve", "3");
        assertThat(Chromium.scrollsSideways(work.page())).isFalse();
        work.page().locator("textarea[name=edit-3]").fill("Best of all");
        assertThat(work.leaving(() -> work.page().locator("#send").tap()))
                .isEqualTo("Saved: Ranked C, then A, then B; response C improved");
    }

    @Test
    void saysWhatToDoWhereNobodyHasRewrittenAnything() {
        var page = browser.page(port);
        Chromium.signIn(page, AtWork.EMAIL, CompareScreenTests.PASSWORD);
        page.navigate("/studies/" + samples.graded() + "/edits");
        assertThat(page.locator(".empty")).containsText("allow it under Settings");
    }
}
