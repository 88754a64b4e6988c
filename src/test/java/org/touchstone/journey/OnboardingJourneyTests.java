package org.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.touchstone.Trial;
import org.touchstone.accounts.People;
import org.touchstone.browser.Chromium;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.onboarding.Academy;
import org.touchstone.studies.Onboarding;
import org.touchstone.studies.Recruitment;
import org.touchstone.studies.Recruitment.Platform;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Somebody comes by a link on Prolific, goes the whole way without script, and leaves with the code. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "touchstone.admin.email=ada@example.org",
            "touchstone.admin.password=" + OnboardingJourneyTests.PASSWORD
        })
@Import({Trial.class, Academy.class})
class OnboardingJourneyTests {

    static final String PASSWORD = "an orchard in the rain";

    private static final String CODE = "C0DE42";
    private static final @Nullable String SHOTS = System.getProperty("touchstone.shots");

    @LocalServerPort
    int port;

    @Autowired
    Academy academy;

    @Autowired
    Studies studies;

    @Autowired
    People people;

    @Autowired
    Judgments judgments;

    private final List<String> violations = new ArrayList<>();

    @Test
    void leadsFromTheLinkToTheCodeWithoutScript() {
        var study = study();
        try (var browser = Chromium.start()) {
            var page = browser.pageWithoutScript(port);
            page.navigate("/join/" + studies.joinCode(study) + "?PROLIFIC_PID=5f1e&STUDY_ID=s&SESSION_ID=x");
            look(page, "join");
            button(page, "Start").click();
            look(page, "consent");
            button(page, "I have read this and agree").click();
            look(page, "guidelines");
            button(page, "I have read the guidelines").click();
            look(page, "practice");
            button(page, "Start practising").click();
            reply(page, false);
            assertThat(page.locator("h1").first()).hasText("That is not right");
            look(page, "wrong");
            page.goBack();
            assertThat(page.locator("h1").first()).hasText("That is not right");
            page.getByText("Next", new Page.GetByTextOptions().setExact(true)).click();
            reply(page, true);
            assertThat(page.locator("h1").first()).hasText("That is right");
            page.getByText("Go on").click();
            look(page, "test");
            button(page, "Start the test").click();
            look(page, "question");
            reply(page, true);
            reply(page, true);
            assertThat(page.locator("h1").first()).hasText("You are ready");
            look(page, "ready");
            assertThat(page.content()).doesNotContain(CODE);
            page.getByText("Start judging").click();
            for (int i = 0; i < 2; i++) {
                assertThat(page.content()).doesNotContain(CODE);
                page.locator("main.compare input[type=radio][name=answer]")
                        .first()
                        .check(new Locator.CheckOptions().setForce(true));
                page.locator("#send").click();
            }
            assertThat(page.locator(".completion-code")).hasText(CODE);
            assertThat(page.getByText("Return to Prolific"))
                    .hasAttribute("href", "https://app.prolific.com/submissions/complete?cc=" + CODE);
            look(page, "done");
            assertThat(judgments.of(study)).hasSize(2);
            showsAResearcherTheWork(browser, study);
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(violations).isEmpty();
    }

    private void showsAResearcherTheWork(Chromium browser, StudyId study) {
        var page = browser.page(port);
        Chromium.signIn(page, "ada@example.org", PASSWORD);
        page.navigate("/studies/" + study + "/onboarding");
        assertThat(page.locator("main")).containsText("finished");
        assertThat(page.locator("main")).containsText("34.2 to 100.0%");
        look(page, "report");
        page.navigate("/studies/" + study + "/pay?rate=12&per=hour&currency=EUR&ids=true");
        assertThat(page.locator("main")).containsText("5f1e");
        look(page, "pay");
        page.navigate("/studies/" + study + "/members");
        assertThat(page.locator("#platform-link"))
                .hasValue(Pattern.compile(".*/join/.*\\?PROLIFIC_PID=\\{\\{%PROLIFIC_PID%}}&STUDY_ID=.*"));
        look(page, "members");
    }

    /** The rules are looked at by a script, so here the pages have theirs as well. */
    @Test
    void hasNoGraveBarrierInEitherTheme() {
        var study = study();
        try (var browser = Chromium.start()) {
            var page = browser.page(port);
            page.navigate("/join/" + studies.joinCode(study) + "?PROLIFIC_PID=77aa");
            violations.addAll(Chromium.violations(page));
            button(page, "Start").click();
            violations.addAll(Chromium.violations(page));
            button(page, "I have read this and agree").click();
            button(page, "I have read the guidelines").click();
            button(page, "Start practising").click();
            violations.addAll(Chromium.violations(page));
            reply(page, false);
            violations.addAll(Chromium.violations(page));
        }
        assertThat(violations).isEmpty();
    }

    private StudyId study() {
        var asks = new Onboarding(
                "You take part **freely** and may stop at any time.", "Some texts hold insults.", true, true, 75, 2);
        var study = academy.study(asks, 2, 2);
        var settings = studies.find(study).settings();
        var rules = settings.rules().with(new Recruitment(Platform.PROLIFIC, CODE, 2));
        studies.update(study, settings.with(rules), people.firstAdmin());
        return study;
    }

    private static void reply(Page page, boolean right) {
        var first = page.locator(".answer .text").first().innerText().strip();
        var value = first.equals(Academy.RIGHT) == right ? "LEFT" : "RIGHT";
        page.locator("input[name=reply][value=" + value + "]").check(new Locator.CheckOptions().setForce(true));
        button(page, "Answer").click();
    }

    private static Locator button(Page page, String text) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    /** Looks whether the page fits a phone, and takes pictures where somebody wants them. */
    private void look(Page page, String name) {
        picture(page, name);
        page.setViewportSize(390, 844);
        if (Chromium.scrollsSideways(page)) {
            violations.add(name + " scrolls sideways on a phone");
        }
        picture(page, name + "-phone");
        page.setViewportSize(1280, 900);
    }

    private static void picture(Page page, String name) {
        if (SHOTS != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(SHOTS, name + ".png")));
        }
    }
}
