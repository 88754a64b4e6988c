package org.touchstone.laboratory.knowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.laboratory.TestBench;
import org.touchstone.support.Refusal;

@SpringBootTest
class KnowingModelsKindTests {

    private final KnowingModelsKind kind;

    KnowingModelsKindTests(@Autowired KnowingModelsKind kind) {
        this.kind = kind;
    }

    /**
     * Half of the questions can be known and the others are tosses. Who knows that is right about 3/4; and of two questions, one that it answers right and
     * one that it answers wrong, it is surer of the former in 5/6 of cases: always where that is one that can be known, in half of the others.
     */
    @Test
    void aModelLearnsWhatCanBeKnownAndThatTheOthersCannot(@TempDir Path folder) {
        var bench = TestBench.of(
                        kind,
                        Map.of(
                                "reading", "1024",
                                "pairs", "200",
                                "asked", "140",
                                "epochs", "4",
                                "rate", "1",
                                "seeds", "1",
                                "small", "0.2"),
                        folder)
                .with(new PlantedKnowledge(PlantedKnowledge.PAIRS));
        var findings = kind.plan(bench).stream()
                .map(cell -> new Finding(cell, kind.work(cell, bench), 1))
                .toList();
        assertThat(findings)
                .extracting(finding -> finding.cell().at("asked"))
                .containsExactly("choices", "truth", "knowledge");
        assertThat(findings.getFirst().measures().one("accuracy-before")).isCloseTo(0.75, within(0.12));
        assertThat(findings)
                .extracting(finding -> finding.measures().one("auroc-before"))
                .allSatisfy(auroc -> assertThat(auroc).isCloseTo(5 / 6.0, within(0.16)));
        assertThat(findings.getFirst().measures().one("mass"))
                .as("it says letters and hardly anything else")
                .isGreaterThan(0.98);
        var report = kind.report(bench.settings(), findings);
        assertThat(claims(report, "chance")).containsExactly(Shown.YES);
        assertThat(claims(report, "auroc")).containsExactly(Shown.YES, Shown.YES, Shown.YES);
    }

    @Test
    void askingNeedsSeveralConversations(@TempDir Path folder) {
        var bench = TestBench.of(kind, Map.of("pairs", "200", "asked", "20"), folder);
        assertThat(kind.plan(bench.with(new PlantedKnowledge(PlantedKnowledge.PAIRS))))
                .hasSize(3);
        assertThat(refused(bench.with(new PlantedKnowledge(1)))).isEqualTo("knowing-models-one-conversation");
        assertThat(refused(bench.with(
                        (field, split) -> new PlantedKnowledge(split == Split.TEST ? 1 : 2).of(field, split))))
                .isEqualTo("knowing-too-few");
    }

    private String refused(TestBench bench) {
        return catchThrowableOfType(Refusal.Invalid.class, () -> kind.plan(bench))
                .code();
    }

    private static List<Shown> claims(Report report, String key) {
        return report.claims().stream()
                .filter(claim -> claim.shape().key().endsWith("." + key))
                .map(Claim::shown)
                .toList();
    }
}
