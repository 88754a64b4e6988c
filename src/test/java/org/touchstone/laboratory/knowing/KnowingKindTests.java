package org.touchstone.laboratory.knowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.laboratory.TestBench;
import org.touchstone.support.Refusal;

/** From lines to claims, on judges of whom the truth is known. */
class KnowingKindTests {

    private final KnowingKind kind = new KnowingKind();

    @Test
    void aTemperatureFindsHowMuchTooSharpAJudgeIsAndMendsIt() {
        var judge = new PlantedJudge(2.5, 1);
        var findings = findings(lines(judge, 1_200));
        assertThat(findings)
                .extracting(finding -> finding.cell().at(KnowingKind.ASKED))
                .containsExactly("choices", "truth", "knowledge");
        assertThat(findings)
                .extracting(finding -> finding.measures().one(Examined.TEMPERATURE))
                .allSatisfy(found -> assertThat(found).isCloseTo(2.5, within(0.4)));
        var report = report(findings);
        assertThat(shown(report))
                .as("not calibrated, a temperature helps, sure where it is right; and P(True) selects")
                .containsExactly(
                        Shown.NO, Shown.YES, Shown.YES, Shown.NO, Shown.YES, Shown.YES, Shown.YES, Shown.NO, Shown.YES,
                        Shown.YES);
        assertThat(findings)
                .extracting(finding -> finding.measures().one("ece-after"))
                .allSatisfy(error -> assertThat(error).isLessThan(0.07));
        assertThat(report.charts()).hasSize(3);
        assertThat(report.charts().getFirst().lines().getFirst().points()).hasSize(10);
        assertThat(report.tables()).hasSize(4);
    }

    /** Its error is within what chance does, and neither a temperature nor anything else is to be mended. */
    @Test
    void aJudgeWhoseWordIsTheTruthIsCalibrated() {
        var findings = findings(lines(new PlantedJudge(1, 2), 1_200));
        assertThat(shown(report(findings)))
                .elements(0, 3, 7)
                .as("calibrated to eight points, as far as six hundred questions tell")
                .doesNotContain(Shown.NO)
                .contains(Shown.YES);
        assertThat(shown(report(findings))).elements(1, 4, 8).doesNotContain(Shown.YES);
        for (var finding : findings.subList(0, 2)) {
            var measures = finding.measures();
            assertThat(measures.one("ece-before")).isLessThan(1.2 * measures.many(Examined.CHANCE)[1]);
        }
    }

    @Test
    void theSameLinesGiveTheSameNumbers() {
        var lines = lines(new PlantedJudge(1.5, 3), 120);
        assertThat(findings(lines))
                .extracting(Finding::measures)
                .isEqualTo(findings(lines).stream().map(Finding::measures).toList());
    }

    @Test
    void fewQuestionsHaveNoIntervalsAndAreNotKnown() {
        var report = report(findings(new PlantedJudge(1, 4).truths(20)));
        assertThat(shown(report)).containsOnly(Shown.UNKNOWN);
        assertThat(report.claims().get(1).evidence().arguments().toString()).contains("too few units");
    }

    @Test
    void linesThatCannotBeJudgedAreRefused() {
        assertThat(refused(List.of())).isEqualTo("knowing-nothing");
        assertThat(refused(new PlantedJudge(1, 5).truths(1))).isEqualTo("knowing-too-few");
        assertThat(refused(List.of("nonsense"))).isEqualTo("unfit-lines");
    }

    private String refused(List<String> lines) {
        return catchThrowableOfType(Refusal.Invalid.class, () -> kind.plan(bench(lines)))
                .code();
    }

    private TestBench bench(List<String> lines) {
        return TestBench.of(kind, Map.of("judgements", String.join("\n", lines), "small", "0.08"), Path.of("none"));
    }

    private static List<String> lines(PlantedJudge judge, int count) {
        return Stream.of(judge.choices(count), judge.truths(count), judge.knowledge(count))
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> findings(List<String> lines) {
        var bench = bench(lines);
        return kind.plan(bench).stream()
                .map(cell -> new Finding(cell, kind.work(cell, bench), 1))
                .toList();
    }

    private Report report(List<Finding> findings) {
        return kind.report(bench(List.of()).settings(), findings);
    }

    private static List<Shown> shown(Report report) {
        return report.claims().stream().map(Claim::shown).toList();
    }
}
