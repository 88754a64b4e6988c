package org.touchstone.labeling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.util.List;
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
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Outcome;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Scale;

/** Rankings by keys alone, by dragging with a mouse and a finger, and by the ranks themselves without script. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "touchstone.admin.email=" + AtWork.EMAIL,
            "touchstone.admin.password=" + CompareScreenTests.PASSWORD
        })
@Import(SampleStudies.class)
class RankingScreenTests {

    private static final Asking ALL = asking(Set.of(Extra.values()));
    private static final Asking STRICT = asking(Set.of());

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
    void ranksByKeysAloneAndTakesItBack() {
        var study = samples.asking(Scale.RANKING, ALL, 4);
        var work = AtWork.with(browser.page(port), study);
        work.press("3", "ArrowUp", "ArrowUp");
        assertThat(work.page().locator("#live")).hasText("Response C, rank 1 of 4");
        work.press("ArrowRight", "ArrowRight", "e");
        assertThat(work.page().locator("#live")).hasText("Response B, rank 2 of 4, level with A");
        assertThat(work.after("Enter")).isEqualTo("Saved: Ranked C, then A and B level, then D");
        assertThat(judgments.of(study)).singleElement().satisfies(judgment -> {
            assertThat(judgment.outcome()).isEqualTo(Outcome.RANKED);
            assertThat(judgment.details().ranking()).isNotNull();
        });
        assertThat(work.after("u")).startsWith("Taken back: Ranked C");
        assertThat(ranks(work)).isEqualTo("C1 A2 B2 D4");
        assertThat(work.after("-", "Enter")).isEqualTo("Saved: All are bad");
    }

    @Test
    void asksBeforeItTakesTheOrderOfTheScreen() {
        var study = samples.asking(Scale.RANKING, STRICT, 3);
        confirmsTheOrder(AtWork.with(browser.page(port), study));
        confirmsTheOrder(AtWork.withoutScript(browser.pageWithoutScript(port), study));
        assertThat(judgments.of(study)).hasSize(2);
    }

    @Test
    void takesRanksWithoutScriptAndRefusesGapsKindly() {
        var study = samples.asking(Scale.RANKING, ALL, 3);
        var work = AtWork.withoutScript(browser.pageWithoutScript(port), study);
        rank(work, "3", "2", "3").submit();
        assertThat(work.trouble()).containsText("No response has rank 1.");
        assertThat(work.page().locator("select[name=rank-1]")).hasValue("3");
        rank(work, "1", "3", "1").submit();
        assertThat(work.page().locator(".echo")).hasText("Saved: Ranked A and C level, then B");
        rank(work, "2", "1", "1").submit();
        assertThat(work.page().locator(".echo")).hasText("Saved: Ranked B and C level, then A");
        assertThat(judgments.of(study)).hasSize(2);
    }

    @Test
    void refusesTiesKindlyWhereTheStudyTakesNone() {
        var work = AtWork.withoutScript(browser.pageWithoutScript(port), samples.asking(Scale.RANKING, STRICT, 3));
        rank(work, "1", "1", "2").submit();
        assertThat(work.trouble()).containsText("This study takes no ties");
        assertThat(work.page().locator("select[name=rank-2]")).hasValue("1");
    }

    @Test
    void isDraggedByMouseAndByFinger() {
        var work = AtWork.with(browser.page(port), samples.asking(Scale.RANKING, ALL, 3));
        var page = work.page();
        dragMouse(work, "C", "A", 0.1);
        assertThat(ranks(work)).isEqualTo("C1 A2 B3");
        dragMouse(work, "B", "A", 0.5);
        assertThat(ranks(work)).isEqualTo("C1 A2 B2");
        assertThat(page.locator("#answer-B .rank")).hasText("2");

        var phone = new Browser.NewContextOptions().setHasTouch(true).setViewportSize(390, 844);
        // A study of its own: what the mouse did is a draft that would come along.
        var touch = AtWork.with(browser.page(port, phone), samples.asking(Scale.RANKING, ALL, 3));
        assertThat(Chromium.scrollsSideways(touch.page())).isFalse();
        dragFinger(touch, "A", "C", 0.9);
        assertThat(ranks(touch)).endsWith("A3");
    }

    @Test
    void movesTheOthersAsideWhenARankIsPicked() {
        var work = AtWork.with(browser.page(port), samples.asking(Scale.RANKING, ALL, 3));
        work.page().locator("select[name=rank-3]").selectOption("1");
        assertThat(ranks(work)).isEqualTo("C1 A2 B3");
    }

    @Test
    void hasNoGraveBarrierAndTellsListenersWhereEachStands() {
        var work = AtWork.with(browser.page(port), samples.asking(Scale.RANKING, ALL, 4));
        assertThat(Chromium.violations(work.page())).isEmpty();
        assertThat(work.page().locator("#judge").ariaSnapshot())
                .contains(
                        "group \"Put the responses in order, the best first\"",
                        "button \"Response A, rank 1 of 4\"",
                        "combobox \"Rank Response D\"",
                        "radio \"All are good\"");
    }

    private static void confirmsTheOrder(AtWork work) {
        work.submit();
        assertThat(work.trouble()).containsText("Is that your ranking?");
        var confirm = work.page().locator("input[name=asItStood]");
        assertThat(confirm).hasAttribute("autofocus", "autofocus");
        confirm.check();
        work.submit();
        assertThat(work.page().locator(".echo")).hasText("Saved: Ranked A, then B, then C");
    }

    private static AtWork rank(AtWork work, String... ranks) {
        for (int i = 0; i < ranks.length; i++) {
            work.page().locator("select[name=rank-%d]".formatted(i + 1)).selectOption(ranks[i]);
        }
        return work;
    }

    /** The letters in the order of the board, each with its rank. */
    private static String ranks(AtWork work) {
        return (String) work.page()
                .evaluate("[...document.querySelectorAll('.place')].map(p => p.querySelector('.letter').textContent"
                        + " + p.querySelector('select').value).join(' ')");
    }

    private static void dragMouse(AtWork work, String letter, String onto, double share) {
        var mouse = work.page().mouse();
        var from = place(work, letter).locator(".letter").boundingBox();
        mouse.move(from.x + 3, from.y + 3);
        mouse.down();
        var to = place(work, onto).boundingBox();
        mouse.move(to.x + 200, to.y + to.height * share);
        mouse.move(to.x + 201, to.y + to.height * share);
        mouse.up();
    }

    private static void dragFinger(AtWork work, String letter, String onto, double share) {
        var grip = place(work, letter).locator(".grip");
        grip.scrollIntoViewIfNeeded();
        var client = work.page().context().newCDPSession(work.page());
        var from = grip.boundingBox();
        touch(client, "touchStart", from.x + 20, from.y + 20);
        var to = place(work, onto).boundingBox();
        touch(client, "touchMove", from.x + 20, from.y + 30);
        touch(client, "touchMove", to.x + 60, to.y + to.height * share);
        client.send("Input.dispatchTouchEvent", json("touchEnd", ""));
    }

    private static void touch(CDPSession client, String type, double x, double y) {
        client.send("Input.dispatchTouchEvent", json(type, "{\"x\":%s,\"y\":%s}".formatted(x, y)));
    }

    private static JsonObject json(String type, String points) {
        return JsonParser.parseString("{\"type\":\"%s\",\"touchPoints\":[%s]}".formatted(type, points))
                .getAsJsonObject();
    }

    private static Locator place(AtWork work, String letter) {
        return work.page()
                .locator(".place")
                .filter(new Locator.FilterOptions()
                        .setHas(work.page().locator(".letter:text-is('%s')".formatted(letter))));
    }

    private static Asking asking(Set<Extra> extras) {
        return new Asking(extras, List.of(), Rationale.OFF, 20, false, Editing.OFF);
    }
}
