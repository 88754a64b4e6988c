package org.touchstone.laboratory.knowing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.laboratory.Settings;

/** The largest model beside the smallest, of whom both the truth is known. */
class KnowingModelsReportTests {

    private static final Settings SETTINGS = new Settings(
            Map.of("threshold", "0.5", "small", "0.05", "seeds", "2", "sizes", "two-million,half-million"));

    /** The same questions came out the same way; only what was stated differs, by a factor that leaves all orders as they are. */
    @Test
    void whoIsTooSureIsCalibratedWorseButTellsAsWell() {
        var report = report(
                findings("half-million", judged(new PlantedJudge(4, 1))),
                findings("two-million", judged(new PlantedJudge(1, 1))));
        assertThat(shown(report, "larger.calibrated")).isEqualTo(Shown.YES);
        assertThat(shown(report, "larger.truth")).isEqualTo(Shown.UNDECIDED);
        assertThat(shown(report, "larger.knowledge")).isEqualTo(Shown.UNDECIDED);
    }

    @Test
    void whoAlwaysSaysTheSameTellsNothing() {
        var knowing = judged(new PlantedJudge(1, 2));
        var same = new Judgements(knowing.all().stream()
                .map(one -> new Judgement(one.asked(), one.question(), alike(one.came().length), one.came()))
                .toList());
        var report = report(findings("half-million", same), findings("two-million", knowing));
        assertThat(Stream.of("larger.choices", "larger.truth", "larger.knowledge")
                        .map(claim -> shown(report, claim)))
                .containsOnly(Shown.YES);
        assertThat(report.charts()).hasSize(6);
        var seeds = report.tables().getLast();
        assertThat(seeds.rows())
                .as("a row for each size, thing asked for, and seed")
                .hasSize(12);
        assertThat(seeds.rows().getFirst())
                .extracting(Row::values)
                .satisfies(values -> assertThat(values.getLast()).as("AUROC").isEqualTo(0.5));
    }

    @Test
    void oneSizeIsNotCompared() {
        var one = new Settings(Map.of("threshold", "0.5", "small", "0.05", "seeds", "2", "sizes", "half-million"));
        var report = new KnowingModelsReport(one, findings("half-million", judged(new PlantedJudge(1, 3)))).report();
        assertThat(report.claims())
                .extracting(claim -> claim.shape().key())
                .hasSize(11)
                .noneMatch(key -> key.contains("larger"));
    }

    private static double[] alike(int count) {
        var alike = new double[count];
        Arrays.fill(alike, 1.0 / (count + 1));
        return alike;
    }

    private static Judgements judged(PlantedJudge judge) {
        return Judgements.read(
                "lines",
                Stream.of(judge.choices(200), judge.truths(200), judge.knowledge(200))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Finding> findings(String size, Judgements judged) {
        return Arrays.stream(Asked.values())
                .map(asked -> {
                    var some = judged.of(asked);
                    return new Finding(
                            new Cell(Map.of("size", size, "asked", asked.key()), 1),
                            Kept.beside(Examined.measures(asked, some, 0.5, _ -> {}), some.half(false)),
                            1);
                })
                .toList();
    }

    private static Report report(List<Finding> smallest, List<Finding> largest) {
        var all = Stream.concat(smallest.stream(), largest.stream()).toList();
        return new KnowingModelsReport(SETTINGS, all).report();
    }

    private static Shown shown(Report report, String claim) {
        return report.claims().stream()
                .filter(one -> one.shape().key().endsWith("." + claim))
                .map(Claim::shown)
                .findFirst()
                .orElseThrow();
    }
}
