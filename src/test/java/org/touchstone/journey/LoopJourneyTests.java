package org.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.touchstone.browser.Chromium;

/** Once round the loop in a real browser, with no shortcut through the database. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"touchstone.admin.email=ada@example.org", "touchstone.admin.password=" + LoopJourneyTests.PASSWORD
        })
class LoopJourneyTests {

    static final String PASSWORD = "an orchard in the rain";
    private static final double MINUTES_MS = 180_000;
    private static final Path SAMPLE = Path.of("src/main/resources/demo/everyday-helpfulness.jsonl");

    private static Chromium browser;

    @LocalServerPort
    int port;

    private final List<String> barriers = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void goesOnceRoundTheLoop() {
        var admin = browser.page(port);
        barriers.addAll(Chromium.violations(at(admin, "/sign-in")));
        Chromium.signIn(admin, "ada@example.org", PASSWORD);

        var study = makesAStudy(admin);
        bringsComparisons(admin, study);
        judgesTwelveByKeys(invited(admin, study), study);
        letsSimulatedWorkersJudge(admin, study);
        seesAgreement(admin, study);
        freezes(admin, study);
        trains(admin);
        seesTheModelMeasured(admin);
        seesTheQueueReordered(admin, study);
        looksAround(admin, study);

        assertThat(barriers).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** From a starting point through every step to a running study. */
    private String makesAStudy(Page admin) {
        at(admin, "/studies/new");
        check(admin);
        admin.getByLabel("Name").fill("Journey");
        press(admin, "Make a draft");
        for (var step : List.of("purpose", "answers", "guidelines", "onboarding", "assignment", "recruitment")) {
            admin.waitForURL("**/settings/" + step);
            check(admin);
            press(admin, "Save and continue");
        }
        admin.waitForURL("**/settings");
        check(admin);
        press(admin, "Start");
        assertThat(admin.locator(".flash")).containsText("The study runs");
        return admin.url().replaceAll(".*/studies/([0-9a-f-]{36}).*", "$1");
    }

    private void bringsComparisons(Page admin, String study) {
        at(admin, "/studies/" + study + "/imports");
        check(admin);
        admin.locator("#file").setInputFiles(SAMPLE);
        press(admin, "Import");
        admin.waitForURL(Pattern.compile(".*/imports/.*"));
        assertThat(admin.locator("main")).containsText("44", patiently());
        check(admin);
        at(admin, "/studies/" + study);
        assertThat(admin.locator("main")).containsText("Nobody has judged yet");
        check(admin);
    }

    /** The admin makes a link for one worker; the worker comes in by it and is in the study. */
    private Page invited(Page admin, String study) {
        at(admin, "/studies/" + study + "/members");
        check(admin);
        press(admin, "Make link");
        var link = admin.locator("#link").inputValue();
        var worker = browser.page(port);
        worker.navigate(link.replaceFirst("^https?://[^/]+", ""));
        check(worker);
        worker.getByLabel("Your name").fill("Wilma Worker");
        worker.getByLabel("E-mail address").fill("wilma@example.org");
        worker.getByLabel("Password").fill("seven quiet bicycles");
        press(worker, "Come in");
        at(worker, "/work");
        check(worker);
        return worker;
    }

    private void judgesTwelveByKeys(Page worker, String study) {
        at(worker, "/work/" + study);
        check(worker);
        for (int i = 0; i < 12; i++) {
            answer(worker, String.valueOf(1 + i % 8));
        }
        assertThat(worker.locator(".echo")).hasText("Saved: A is barely better");
        leaving(worker, () -> worker.keyboard().press("u"));
        assertThat(worker.locator(".echo")).hasText("Taken back: A is barely better");
        answer(worker, "8");
        assertThat(worker.locator(".echo")).hasText("Saved: B is much better");
    }

    private void letsSimulatedWorkersJudge(Page admin, String study) {
        at(admin, "/studies/" + study + "/simulations");
        check(admin);
        admin.getByLabel("Judgments at most").fill("100");
        press(admin, "Start");
        assertThat(admin.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Done")))
                .isVisible(new IsVisibleOptions().setTimeout(MINUTES_MS));
    }

    private void seesAgreement(Page admin, String study) {
        at(admin, "/studies/" + study + "/agreement");
        check(admin);
        assertThat(admin.locator("main")).containsText("Leave one out");
        assertThat(admin.locator("main")).containsText("100 of 112 judgments are by programs");
        at(admin, "/studies/" + study);
        check(admin);
        assertThat(admin.locator(".figures")).containsText("of 132 wanted");
    }

    private void freezes(Page admin, String study) {
        at(admin, "/snapshots/new?study=" + study);
        admin.getByLabel("Judgments a comparison needs").fill("1");
        admin.getByLabel("Leave out the weakest preferences").uncheck();
        admin.getByText("Whose judgments count, and from when").click();
        admin.getByLabel("Count judgments of simulated workers").check();
        check(admin);
        press(admin, "Freeze");
        admin.waitForURL(Pattern.compile(".*/snapshots/[0-9a-f-]{36}.*"));
        assertThat(admin.locator("main")).containsText("Simulated");
        check(admin);
    }

    private void trains(Page admin) {
        at(admin, "/models");
        check(admin);
        admin.locator("#family-lexical").check();
        press(admin, "Train");
        admin.waitForURL(Pattern.compile(".*/training-runs/.*"));
        check(admin);
        assertThat(admin.locator("main")).containsText("See what the model is worth", patiently());
        check(admin);
    }

    private void seesTheModelMeasured(Page admin) {
        admin.getByText("See what the model is worth").click();
        assertThat(admin.locator("main")).containsText("Where it comes from", patiently());
        assertThat(admin.locator("main")).containsText("Log-loss", patiently());
        check(admin);
    }

    private void seesTheQueueReordered(Page admin, String study) {
        at(admin, "/studies/" + study + "/queue");
        for (int i = 0; i < 60 && !admin.locator("main").textContent().contains("gives the first response"); i++) {
            admin.waitForTimeout(500);
            admin.reload();
        }
        assertThat(admin.locator("#queue")).containsText("gives the first response");
        check(admin);
    }

    private void looksAround(Page admin, String study) {
        for (var page : List.of(
                "/",
                "/studies",
                "/studies/" + study + "/settings",
                "/people",
                "/audit",
                "/account",
                "/snapshots",
                "/snapshots/imports",
                "/suites",
                "/evaluations")) {
            at(admin, page);
            check(admin);
        }
        admin.setViewportSize(390, 844);
        for (var page : List.of("/", "/studies/" + study, "/studies/" + study + "/agreement", "/models", "/people")) {
            assertThat(Chromium.scrollsSideways(at(admin, page))).as(page).isFalse();
        }
    }

    private void check(Page page) {
        barriers.addAll(Chromium.violations(page));
    }

    private static Page at(Page page, String path) {
        var answer = page.navigate(path);
        assertThat(answer == null ? 0 : answer.status()).as(path).isEqualTo(200);
        return page;
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(MINUTES_MS);
    }

    private static void answer(Page page, String key) {
        leaving(page, () -> {
            page.keyboard().press(key);
            page.keyboard().press("Enter");
        });
    }

    /** Waits until an act has led from the comparison on the screen to another page. */
    private static void leaving(Page page, Runnable act) {
        page.locator("html[data-ready=true]").waitFor();
        var lease = page.locator("main").getAttribute("data-lease");
        act.run();
        page.locator("main:not([data-lease='" + lease + "'])").waitFor();
    }
}
