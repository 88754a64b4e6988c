package org.touchstone.laboratory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.touchstone.TestHome;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.TestBench;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.preference.Rehearsals;
import org.touchstone.preference.djl.TinyEncoder;
import org.touchstone.support.Home;
import org.touchstone.support.Refusal;

/** On pairs of which the one with the word "please" is the better, in both datasets, with an encoder that is quickly trained. */
class FinetunedTransferTests {

    private static final Map<String, String> SETTINGS = Map.of(
            "models", "finetuned",
            "first-pairs", "1700",
            "pairs", "20",
            "epochs", "1",
            "rate", "1",
            "seeds", "1",
            "asked", "100");

    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

    private static PretrainingKind kind;

    @BeforeAll
    static void begin(@TempDir Path folder) throws IOException {
        TestPropertyValues.of("touchstone.encoder.folder=" + TinyEncoder.into(folder))
                .applyTo(CONTEXT);
        CONTEXT.registerBean(Home.class, () -> new Home(TestHome.FOLDER));
        CONTEXT.registerBean(Clock.class, Clock::systemUTC);
        CONTEXT.register(Rehearsals.class, Readings.class, PretrainingKind.class);
        CONTEXT.scan("org.touchstone.preference.djl", "org.touchstone.preference.learning");
        CONTEXT.refresh();
        kind = CONTEXT.getBean(PretrainingKind.class);
    }

    @AfterAll
    static void end() {
        CONTEXT.close();
    }

    @Test
    void whatWasLearnedFirstIsThereWhenFewPairsAreAtHand(@TempDir Path folder, @TempDir Path other) {
        var bench = TestBench.of(kind, SETTINGS, folder).with(TestBench.planted(1_700));
        var plan = kind.plan(bench);
        assertThat(plan).extracting(cell -> cell.at("before")).containsExactly("none", "ranked", "binarised");
        var findings = plan.stream()
                .map(cell -> new Finding(cell, kind.work(cell, bench), 1))
                .toList();
        assertThat(right(findings.getFirst())).isLessThan(0.7);
        assertThat(right(findings.get(1))).isGreaterThan(0.75);
        var report = kind.report(bench.settings(), findings);
        assertThat(report.claims())
                .extracting(Claim::shown)
                .startsWith(Shown.YES)
                .hasSize(3);
        assertThat(report.charts().getFirst().lines()).hasSize(3);
        var again = TestBench.of(kind, SETTINGS, other).with(TestBench.planted(1_700));
        assertThat(kind.work(plan.get(1), again))
                .as("in a folder where nobody learned first")
                .isEqualTo(findings.get(1).measures());
        assertThat(kind.work(plan.get(1), bench))
                .as("from what was kept")
                .isEqualTo(findings.get(1).measures());
    }

    private static double right(Finding finding) {
        return Arrays.stream(finding.measures().many(Results.RIGHT)).average().orElseThrow();
    }

    @Test
    void anotherDatasetIsToBeLearnedFirst(@TempDir Path folder) {
        var bench = TestBench.of(kind, Map.of("snapshot", "one", "source", "one"), folder);
        assertThat(catchThrowableOfType(Refusal.Invalid.class, () -> kind.plan(bench))
                        .field())
                .isEqualTo("source");
    }

    @Test
    void pairsOfOneConversationAreTooFewToLeaveSomeOut(@TempDir Path folder) {
        var same = TestBench.planted(1).of("snapshot", Split.TRAIN);
        var bench = TestBench.of(kind, SETTINGS, folder).with((_, _) -> Collections.nCopies(1_700, same.getFirst()));
        assertThat(catchThrowableOfType(Refusal.Invalid.class, () -> kind.plan(bench))
                        .field())
                .isEqualTo("pairs");
    }
}
