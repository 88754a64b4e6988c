package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** With a real process that stands for a training; whether it stands still is asked of the system. */
class HeldBackTests {

    private static final Pattern STATE = Pattern.compile("\\) (\\S)");

    private final HeldBack heldBack = new HeldBack(Duration.ofMinutes(1));
    private Process training;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "only Linux tells whether a process stands still");
        training = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        heldBack.stop();
        if (training != null) {
            training.destroyForcibly();
        }
    }

    @Test
    void aTrainingStandsStillUntilEverybodyHasAnAnswer() {
        heldBack.add(training);
        heldBack.begin();
        heldBack.begin();
        awaitStill(true);
        heldBack.end();
        assertThat(stands(training)).isTrue();
        heldBack.end();
        awaitStill(false);
    }

    @Test
    void itGoesOnWhenAnAnswerTakesTooLong() {
        var impatient = new HeldBack(Duration.ofSeconds(2));
        impatient.add(training);
        impatient.begin();
        awaitStill(true);
        awaitStill(false);
        impatient.end();
        impatient.stop();
    }

    @Test
    void itGoesOnWithoutTheApplication() {
        heldBack.add(training);
        heldBack.begin();
        awaitStill(true);
        heldBack.stop();
        awaitStill(false);
    }

    /** As the next application does for processes of one that was killed. */
    @Test
    void whatStandsStillGoesOnWhenToldByAnother() {
        Signals.stop(training.pid());
        awaitStill(true);
        Signals.goOn(training.pid());
        awaitStill(false);
    }

    @Test
    void aTrainingThatStandsStillCanBeEnded() throws InterruptedException {
        heldBack.add(training);
        heldBack.begin();
        training.destroyForcibly();
        assertThat(training.waitFor()).isEqualTo(137);
        heldBack.end();
    }

    @Test
    void itStandsStillWhileARequestIsAnsweredAlsoOneThatFails() throws Exception {
        heldBack.add(training);
        answered((_, _) -> awaitStill(true));
        awaitStill(false);
        assertThatThrownBy(() -> answered((_, _) -> {
                    awaitStill(true);
                    throw new ServletException("broken");
                }))
                .hasMessage("broken");
        awaitStill(false);
    }

    private void answered(FilterChain chain) throws ServletException, IOException {
        new PeopleFirst(heldBack)
                .doFilter(new MockHttpServletRequest("GET", "/work"), new MockHttpServletResponse(), chain);
    }

    private void awaitStill(boolean still) {
        await().pollInSameThread().until(() -> stands(training) == still);
    }

    /** Whether the system says that it stands still. */
    static boolean stands(Process process) {
        try {
            var state = STATE.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")));
            return state.find() && state.group(1).equals("T");
        } catch (IOException gone) {
            return false;
        }
    }
}
