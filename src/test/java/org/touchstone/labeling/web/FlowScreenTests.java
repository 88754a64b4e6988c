package org.touchstone.labeling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.browser.Chromium;
import org.touchstone.labeling.Judgments;
import org.touchstone.studies.StudyId;

/** What keeps the work flowing, and what was typed, whatever happens to tabs, sessions and the network. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"touchstone.admin.email=ada@example.org", "touchstone.admin.password=" + FlowScreenTests.PASSWORD
        })
@Import(SampleStudies.class)
class FlowScreenTests {

    static final String PASSWORD = "an orchard in the rain";
    private static final String TYPED = "Only the first says when";

    private static Chromium browser;

    @LocalServerPort
    int port;

    @Autowired
    SampleStudies samples;

    @Autowired
    Judgments judgments;

    @Autowired
    JdbcClient sql;

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
    void showsTheNextComparisonWithoutAskingForItsPage() {
        var study = samples.graded();
        var page = browser.page(port);
        atWork(page, study);
        hasThePageAhead(page);
        var pages = new ArrayList<String>();
        page.onRequest(request -> pages.add(request.method() + " " + path(request)));
        answer(page, "1");
        hasThePageAhead(page);
        assertThat(pages).hasSize(2).last().asString().isEqualTo("GET /work/" + study + "/ahead");
        assertThat(page.locator(".echo")).hasText("Saved: A is much better");
        assertThat(page.locator(".work-top .keep")).containsText("1 of");
        assertThat(page.locator("button[form=undo]")).isEnabled();
        answer(page, "2");
        assertThat(judgments.of(study)).hasSize(2);
        page.keyboard().press("u");
        assertThat(page.locator(".echo")).hasText("Taken back: A is better");
        assertThat(page.locator("input[value=A3]")).isChecked();
    }

    /** The page ahead comes after the answer before it, and the one to follow is asked for while the next answer is under way. */
    @Test
    void goesOnWhenThePageAheadComesTooLate() {
        var study = samples.graded();
        var page = browser.page(port);
        page.clock().install(new Clock.InstallOptions().setTime("2026-01-01T08:00:00Z"));
        var ahead = new ArrayList<Route>();
        page.route("**/ahead", ahead::add);
        page.waitForRequest("**/ahead", () -> atWork(page, study));
        page.clock().pauseAt("2026-01-01T09:00:00Z");
        answer(page, "1");
        page.waitForResponse("**/ahead", () -> ahead.getFirst().resume());

        var answers = new ArrayList<Route>();
        page.route("**/judgment", answers::add);
        var second = page.locator("main").getAttribute("data-lease");
        page.waitForRequest("**/judgment", () -> {
            page.keyboard().press("2");
            page.keyboard().press("Enter");
        });
        page.waitForRequest("**/ahead", () -> page.clock().runFor(300));
        page.unroute("**/judgment");
        answers.getFirst().resume();
        page.locator("main.compare:not([data-lease='" + second + "'])").waitFor();
        page.unroute("**/ahead");
        ahead.getLast().resume();
        answer(page, "3");
        assertThat(judgments.of(study)).hasSize(3);
    }

    @Test
    void leavesNothingLeasedAfterSignOut() {
        var study = samples.graded();
        var page = browser.page(port);
        page.waitForResponse("**/ahead", () -> atWork(page, study));
        assertThat(open(study)).isEqualTo(2);
        page.navigate("/work");
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/sign-in?out");
        assertThat(open(study)).isZero();
    }

    @Test
    void bringsADraftBackAfterAKilledTabAndInAnotherBrowser() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        type(page);
        var again = page.context().newPage();
        page.close();
        again.navigate("/work/" + study);
        hasDraft(again);
        hasDraft(atWork(browser.page(port), study));
    }

    @Test
    void letsTheLaterDraftWin() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        type(page);
        var other = atWork(browser.page(port), study);
        other.keyboard().press("r");
        other.keyboard().press("End");
        other.waitForResponse("**/draft", () -> other.keyboard().type(", and how"));
        page.reload();
        assertThat(page.locator("textarea[name=rationale]")).hasValue(TYPED + ", and how");
    }

    @Test
    void bringsADraftBackWhenTheSessionEndsInTheMiddleOfTyping() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        type(page);
        page.context().clearCookies();
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in");
        page.locator("input[name=email]").fill("ada@example.org");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form:has(input[name=password]) button").click();
        hasDraft(page);
    }

    @Test
    void savesWhatWasTypedOfflineWhenTheNetworkIsBack() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        page.context().setOffline(true);
        page.keyboard().press("7");
        page.keyboard().press("r");
        page.keyboard().type(TYPED);
        assertThat(page.locator(".trouble")).containsText("kept in this tab");
        page.waitForResponse("**/draft", () -> page.context().setOffline(false));
        assertThat(page.locator(".trouble")).isHidden();
        hasDraft(atWork(browser.page(port), study));
    }

    @Test
    void comesBackByTheBackButton() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        type(page);
        page.navigate("/work/" + study + "/history");
        page.goBack();
        hasDraft(page);
        page.keyboard().press("Escape");
        answer(page, "7");
        assertThat(judgments.of(study)).hasSize(1);
    }

    @Test
    void changesAnAnswerFromTheHistory() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        answer(page, "1");
        page.navigate("/work/" + study + "/history");
        page.locator("text=Change").last().click();
        page.locator("html[data-ready=true]").waitFor();
        assertThat(page.locator("input[value=A4]")).isChecked();
        assertThat(Chromium.violations(page)).isEmpty();
        page.keyboard().press("8");
        page.keyboard().press("Enter");
        page.locator("table.history").waitFor();
        assertThat(page.locator(".flash")).hasText("Saved: B is much better");
        assertThat(judgments.of(study)).hasSize(1);
        assertThat(sql.sql("select count(*) from labeling.judgment where study_id = ?")
                        .param(study.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void carriesAReportToTheResearcherAndTheAnswerBack() {
        var study = samples.graded();
        var page = atWork(browser.page(port), study);
        var lease = page.locator("main").getAttribute("data-lease");
        type(page);
        page.keyboard().press("Escape");
        page.keyboard().press("p");
        page.keyboard().press("1");
        page.locator("#report textarea").fill("It ends in the middle, at line 3");
        assertThat(Chromium.violations(page)).isEmpty();
        page.locator("#report .button.main").click();
        assertThat(page.locator(".echo")).containsText("Reported");
        assertThat(page.locator("main[data-lease='" + lease + "']")).isVisible();
        hasDraft(page);
        page.navigate("/studies/" + study);
        page.locator("text=One open report").click();
        assertThat(page.locator("main")).containsText("at line 3");
        page.locator("textarea[name=answer]").fill("It is mended now");
        assertThat(Chromium.violations(page)).isEmpty();
        page.locator("text=Save and close").click();
        assertThat(page.locator(".mark")).hasText("closed");
        page.navigate("/work/" + study + "/history");
        assertThat(page.locator("main")).containsText("It is mended now");
    }

    private int open(StudyId study) {
        return sql.sql("select count(*) from labeling.lease where study_id = ? and state = 'OPEN'")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    private static void type(Page page) {
        page.keyboard().press("7");
        page.keyboard().press("r");
        page.waitForResponse("**/draft", () -> page.keyboard().type(TYPED));
    }

    private static void hasThePageAhead(Page page) {
        page.locator("html[data-ahead]").waitFor();
    }

    private static void hasDraft(Page page) {
        assertThat(page.locator("textarea[name=rationale]")).hasValue(TYPED);
        assertThat(page.locator("input[value=B3]")).isChecked();
        page.locator("html[data-ready=true]").waitFor();
    }

    private static String path(Request request) {
        return request.url().replaceFirst("https?://[^/]+", "");
    }

    private static Page atWork(Page page, StudyId study) {
        Chromium.signIn(page, "ada@example.org", PASSWORD);
        page.navigate("/work/" + study);
        page.locator("html[data-ready=true]").waitFor();
        return page;
    }

    private static void answer(Page page, String key) {
        var lease = page.locator("main").getAttribute("data-lease");
        page.keyboard().press(key);
        page.keyboard().press("Enter");
        page.locator("main:not([data-lease='" + lease + "'])").waitFor();
    }
}
