package org.touchstone.quality.calibration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import org.touchstone.Trial;
import org.touchstone.accounts.Role;
import org.touchstone.browser.Chromium;
import org.touchstone.studies.StudyId;

/** Judging a sample in a browser: by keys, on a telephone, in both themes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "touchstone.admin.email=" + CalibrationScreenTests.EMAIL,
            "touchstone.admin.password=" + CalibrationScreenTests.PASSWORD
        })
@Import(Trial.class)
class CalibrationScreenTests {

    static final String EMAIL = "ada@example.org";
    static final String PASSWORD = "an orchard in the rain";

    private static Chromium browser;

    @LocalServerPort
    int port;

    @Autowired
    Trial trial;

    @Autowired
    Calibration calibration;

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

    private StudyId drawn(int comparisons) {
        var study = trial.study(comparisons, 2);
        trial.judge(study, 2, (_, _) -> '1');
        calibration.draw(study, comparisons, 1, trial.person(Role.RESEARCHER));
        return study;
    }

    private Page judging(StudyId study) {
        var page = browser.page(port);
        Chromium.signIn(page, EMAIL, PASSWORD);
        page.navigate("/studies/" + study + "/calibration/next");
        return page;
    }

    /** Chooses by a key, as soon as the script is there to take it. */
    private static void choose(Page page, String key) {
        var radio = page.locator("input[aria-keyshortcuts='%s']".formatted(key));
        page.waitForCondition(() -> {
            page.keyboard().press(key);
            return radio.isChecked();
        });
    }

    private static void answer(Page page, String key) {
        choose(page, key);
        leaving(page, () -> page.keyboard().press("Enter"));
    }

    private static void undo(Page page) {
        choose(page, "1");
        leaving(page, () -> page.keyboard().press("u"));
    }

    /** Waits until an act has led from the page on the screen, which is marked, to another. */
    private static void leaving(Page page, Runnable act) {
        page.evaluate("document.documentElement.dataset.left = 'true'");
        act.run();
        page.locator("html:not([data-left])").waitFor();
    }

    @Test
    void takesTheLastTwoBackByKeyAndGoesOn() {
        var page = judging(drawn(3));
        var heading = page.locator("h1");
        assertThat(page.locator("#take-back")).isDisabled();
        answer(page, "1");
        assertThat(heading).hasText("Calibration, 2 of 3");
        answer(page, "8");
        assertThat(heading).hasText("Calibration, 3 of 3");

        undo(page);
        assertThat(page.locator(".flash")).containsText("Your answer to comparison 2 is taken back");
        assertThat(page.locator("input[name=answer]:checked")).hasCount(0);
        undo(page);
        assertThat(page.locator(".flash")).containsText("Your answer to comparison 1 is taken back");
        for (var key : List.of("4", "E", "C")) {
            answer(page, key);
        }
        assertThat(page.locator("main")).containsText("You have judged the whole sample.");
        assertThat(page.locator("main")).containsText("3 answers of yours are not in the figures");
    }

    @Test
    void bothPagesFitATelephoneAndCanBeReadInBothThemes() {
        var study = drawn(24);
        var page = judging(study);
        answer(page, "1");
        assertThat(page.locator("h1")).hasText("Calibration, 2 of 24");
        assertThat(Chromium.violations(page)).isEmpty();
        page.setViewportSize(360, 740);
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        page.navigate("/studies/" + study + "/calibration");
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        page.setViewportSize(1280, 900);
        page.locator("form[action$=close] button").click();
        assertThat(page.locator(".flash")).containsText("1 answer of yours counts now");
        assertThat(page.locator("form[action$=undo]")).hasCount(0);
        assertThat(Chromium.violations(page)).isEmpty();
    }
}
