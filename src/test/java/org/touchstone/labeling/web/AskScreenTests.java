package org.touchstone.labeling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.touchstone.labeling.Outcome;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyId;

/** What is asked beside the plain scale: by keys alone, by touch, without script, and after a refusal. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "touchstone.admin.email=" + AtWork.EMAIL,
            "touchstone.admin.password=" + CompareScreenTests.PASSWORD
        })
@Import(SampleStudies.class)
class AskScreenTests {

    private static final Set<Extra> ALL = Set.of(Extra.values());
    private static final Asking PLAIN = new Asking(ALL, List.of(), Rationale.OPTIONAL, 20, false, Editing.OFF);
    private static final Asking MUCH = new Asking(
            ALL,
            List.of(new Aspect("Honest", Aspect.Kind.SIDES), new Aspect("Clear", Aspect.Kind.RATING)),
            Rationale.REQUIRED,
            20,
            true,
            Editing.OFF);
    private static final Asking REVIEW = new Asking(
            Set.of(Extra.CANNOT_JUDGE),
            List.of(new Aspect("Relevance", Aspect.Kind.RATING)),
            Rationale.OPTIONAL,
            20,
            false,
            Editing.OFF);

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
    void takesEveryAnswerOfTwoAndOfSevenStepsByKeysAlone() {
        var seven = samples.asking(Scale.SEVEN, PLAIN, 2);
        var work = AtWork.with(browser.page(port), seven);
        assertThat(work.after("1", "Enter")).isEqualTo("Saved: A is much better");
        assertThat(work.after("e", "Enter")).isEqualTo("Saved: About the same");
        assertThat(work.after("5", "Enter")).isEqualTo("Saved: B is better");
        assertThat(judgments.of(seven))
                .extracting(Judgment::strength)
                .map(Math::abs)
                .containsExactly(3, 0, 2);

        var two = samples.asking(Scale.BINARY, PLAIN, 2);
        work = AtWork.with(browser.page(port), two);
        assertThat(work.after("+", "Enter")).isEqualTo("Saved: Both are good");
        assertThat(work.after("-", "Enter")).isEqualTo("Saved: Both are bad");
        assertThat(work.after("c", "Enter", "2", "Enter"))
                .isEqualTo("Saved: I cannot judge this: I cannot check what they claim");
        assertThat(judgments.of(two))
                .extracting(Judgment::outcome)
                .containsExactly(Outcome.BOTH_GOOD, Outcome.BOTH_BAD, Outcome.CANNOT_JUDGE);
        assertThat(judgments.of(two).getLast().details().reason()).isEqualTo("FACTS");
    }

    @Test
    void leadsThroughAllThatIsAskedByKeysAlone() {
        var study = samples.asking(Scale.GRADED_8, MUCH, 2);
        var work = AtWork.with(browser.page(port), study);
        work.press("8", "Enter");
        assertThat(work.trouble()).hasText("Still open: Honest");
        work.press("e");
        assertThat(work.focused()).hasAttribute("name", "rating-1:Clear");
        work.press("4", "2");
        assertThat(work.focused()).hasAttribute("name", "confidence");
        work.press("5", "Enter");
        assertThat(work.focused()).hasAttribute("name", "rationale");
        work.type("B says at what pressure");
        assertThat(work.page().locator(".count")).hasText("23 of at least 20 characters");
        assertThat(work.after("Control+Enter"))
                .isEqualTo("Saved: B is much better; Clear: A\u00a04, B\u00a02; Honest: About the same; confidence 5 of"
                        + " 5");
        assertThat(judgments.of(study)).singleElement().satisfies(judgment -> {
            assertThat(judgment.details().aspects()).containsEntry("Honest", List.of(0));
            assertThat(judgment.details().aspects().get("Clear")).containsExactlyInAnyOrder(4, 2);
            assertThat(judgment.details().confidence()).isEqualTo(5);
        });
    }

    @Test
    void bringsEverythingBackOnUndo() {
        var study = samples.asking(Scale.GRADED_8, MUCH, 2);
        var work = AtWork.with(browser.page(port), study);
        work.press("2", "ArrowDown", "a", "3", "1", "4", "Enter").type("A is shorter and right");
        work.after("Control+Enter");
        work.page().keyboard().press("Escape");
        assertThat(work.after("u")).startsWith("Taken back: A is better");
        for (var chosen : Map.of(
                        "answer",
                        "A3",
                        "sides:Honest",
                        "-1",
                        "rating-1:Clear",
                        "3",
                        "rating-2:Clear",
                        "1",
                        "confidence",
                        "4")
                .entrySet()) {
            assertThat(work.button(chosen.getKey(), chosen.getValue())).isChecked();
        }
        assertThat(work.page().locator("#rationale")).hasValue("A is shorter and right");
        assertThat(judgments.of(study)).isEmpty();
    }

    @Test
    void keepsEverythingAfterARefusalAndMarksTheFaultWithoutScript() {
        var study = samples.asking(Scale.GRADED_8, MUCH, 2);
        var work = AtWork.withoutScript(browser.pageWithoutScript(port), study);
        work.choose("answer", "B2").choose("rating-2:Clear", "5").choose("confidence", "2");
        work.page().locator("#rationale").fill("Too short");
        work.submit();
        assertThat(work.trouble()).hasText("Answer for each aspect: “Honest” is open.");
        assertThat(work.page().locator("fieldset[aria-invalid=true]")).hasCount(2);
        assertThat(work.button("sides:Honest", "-1")).hasAttribute("autofocus", "autofocus");
        work.choose("sides:Honest", "1").choose("rating-1:Clear", "1").submit();
        assertThat(work.trouble()).hasText("Say why in at least 20 characters: these are 9.");
        assertThat(work.page().locator("#rationale")).hasValue("Too short");
        assertThat(work.page().locator("#rationale")).hasAttribute("aria-invalid", "true");
        assertThat(work.button("rating-2:Clear", "5")).isChecked();
        work.page().locator("#rationale").fill("It names the pressure, too");
        work.submit();
        assertThat(work.page().locator(".echo"))
                .containsText("Saved: B is slightly better; Clear: A\u00a01, B\u00a05; Honest: B");
        assertThat(judgments.of(study)).hasSize(1);
    }

    @Test
    void asksNothingElseOfSomebodyWhoCannotJudge() {
        var study = samples.asking(Scale.BINARY, MUCH, 2);
        var work = AtWork.withoutScript(browser.pageWithoutScript(port), study);
        work.choose("answer", "CANNOT_JUDGE");
        assertThat(work.page().locator(".rows")).isHidden();
        work.submit();
        assertThat(work.trouble()).hasText("Say why you cannot judge this one.");
        work.choose("why", "OTHER");
        work.page().locator("input[name=whyWords]").fill("I wrote one of them");
        work.submit();
        assertThat(work.page().locator(".echo")).hasText("Saved: I cannot judge this: I wrote one of them");
        assertThat(judgments.of(study).getFirst().details().reason()).isEqualTo("I wrote one of them");
    }

    @Test
    void reviewsALabelByKeysAloneAndWithoutScript() {
        var study = samples.asking(Scale.REVIEW, REVIEW, 1);
        var work = AtWork.with(browser.page(port), study);
        assertThat(work.page().locator(".answer h2")).hasText("The answer said to match");
        assertThat(work.page().locator(".answer")).containsText("Yes");
        work.press("n", "ArrowDown");
        assertThat(work.after("4", "Enter")).isEqualTo("Saved: The label is wrong; Relevance: 4");

        var plain = AtWork.withoutScript(browser.pageWithoutScript(port), study);
        plain.choose("answer", "CORRECT").choose("rating-1:Relevance", "2").submit();
        assertThat(plain.page().locator(".echo")).hasText("Saved: The label is correct; Relevance: 2");
        assertThat(judgments.of(study))
                .extracting(Judgment::outcome)
                .containsExactly(Outcome.INCORRECT, Outcome.CORRECT);
    }

    @Test
    void worksByTouchOnAPhone() {
        var study = samples.asking(Scale.SEVEN, MUCH, 2);
        var phone = new Browser.NewContextOptions().setHasTouch(true).setViewportSize(390, 844);
        var work = AtWork.with(browser.page(port, phone), study);
        assertThat(Chromium.scrollsSideways(work.page())).isFalse();
        work.tap("answer", "A1")
                .tap("sides:Honest", "0")
                .tap("rating-1:Clear", "5")
                .tap("rating-2:Clear", "5");
        work.page().locator("#rationale").tap();
        work.type("They say the same in the end");
        work.leaving(() -> work.page().locator("#send").tap());
        assertThat(judgments.of(study)).hasSize(1);
    }

    @Test
    void hasNoGraveBarrierInEitherTheme() {
        for (var study : List.of(
                samples.asking(Scale.SEVEN, MUCH, 2),
                samples.asking(Scale.BINARY, PLAIN, 2),
                samples.asking(Scale.REVIEW, REVIEW, 1))) {
            var work = AtWork.with(browser.page(port), study);
            assertThat(Chromium.violations(work.page())).isEmpty();
            work.press("c");
            assertThat(Chromium.violations(work.page())).isEmpty();
        }
    }

    @Test
    void tellsListenersWhatIsAsked() {
        assertThat(snapshot(samples.asking(Scale.SEVEN, MUCH, 2)))
                .contains(
                        "group \"Which is better?\"",
                        "radio \"A is much better\"",
                        "radio \"About the same\"",
                        "radio \"Both are bad\"",
                        "radiogroup \"Honest\"",
                        "radiogroup \"Clear, response B\"",
                        "radio \"5 of 5, excellent\"",
                        "radiogroup \"How sure are you?\"",
                        "textbox \"Why? In at least 20 characters\"");
        assertThat(snapshot(samples.asking(Scale.REVIEW, REVIEW, 1)))
                .contains("radio \"The label is correct\"", "radio \"The label is wrong\"", "radiogroup \"Relevance\"");
        assertThat(snapshot(samples.asking(Scale.BINARY, PLAIN, 2)))
                .contains("radio \"A is better\"", "radio \"B is better\"", "radio \"About the same\"");
        assertThat(snapshot(samples.asking(Scale.GRADED_8, PLAIN, 2)))
                .contains("radio \"A is barely better\"", "radio \"B is much better\"");
    }

    private String snapshot(StudyId study) {
        return AtWork.with(browser.page(port), study).page().locator("#judge").ariaSnapshot();
    }
}
