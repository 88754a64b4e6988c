package org.touchstone.laboratory.knowing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.laboratory.Settings;

/** The largest model beside the smallest, of whom both the truth is known. */
class KnowingModelsReportTests {

    private static final Measures NOTHING = Measures.of("nothing", 0);

    /** The same questions came out the same way; only what was stated differs, by a factor that leaves all orders as they are. */
    @Test
    void whoIsTooSureIsCalibratedWorseButTellsAsWell() {
        var compared = compared(judged(new PlantedJudge(10, 1), 600), judged(new PlantedJudge(1, 1), 600));
        assertThat(compared)
                .extracting(Claim::shown)
                .elements(0, 2, 3)
                .containsExactly(Shown.YES, Shown.UNDECIDED, Shown.UNDECIDED);
    }

    @Test
    void whoAlwaysSaysTheSameTellsNothing() {
        var knowing = judged(new PlantedJudge(1, 2), 600);
        var same = new Judgements(knowing.all().stream()
                .map(one -> new Judgement(one.asked(), one.question(), alike(one.came().length), one.came()))
                .toList());
        assertThat(compared(same, knowing))
                .extracting(Claim::shown)
                .elements(1, 2, 3)
                .containsOnly(Shown.YES);
    }

    private static List<Claim> compared(Judgements smallest, Judgements largest) {
        var findings = Stream.of("half-million", "two-million")
                .flatMap(size -> findings(size, size.startsWith("two") ? largest : smallest, _ -> NOTHING))
                .toList();
        return new KnowingModelsReport(settings("two-million,half-million"), findings).comparisons();
    }

    @Test
    void aReportHasEachSizeAndSeedAndClaimsOfTheLargest() {
        var judged = judged(new PlantedJudge(1, 3), 80);
        var findings = Stream.of("half-million", "two-million")
                .flatMap(size -> findings(size, judged, some -> figures(some)))
                .toList();
        var report = new KnowingModelsReport(settings("half-million,two-million"), findings).report();
        assertThat(report.charts()).hasSize(6);
        assertThat(report.tables().getLast().rows())
                .as("each size, thing asked for, and seed")
                .hasSize(12);
        assertThat(report.claims()).hasSize(15);
        var alone = new KnowingModelsReport(settings("half-million"), findings.subList(0, 3)).report();
        assertThat(alone.claims()).as("without a comparison").hasSize(11);
    }

    private static Measures figures(Judgements some) {
        return Examined.measures(some.all().getFirst().asked(), some, 0.5, _ -> {});
    }

    private static Settings settings(String sizes) {
        return new Settings(Map.of("threshold", "0.5", "small", "0.05", "seeds", "2", "sizes", sizes));
    }

    private static double[] alike(int count) {
        var alike = new double[count];
        Arrays.fill(alike, 1.0 / (count + 1));
        return alike;
    }

    private static Judgements judged(PlantedJudge judge, int count) {
        return Judgements.read(
                "lines",
                Stream.of(judge.choices(count), judge.truths(count), judge.knowledge(count))
                        .flatMap(List::stream)
                        .toList());
    }

    private static Stream<Finding> findings(String size, Judgements judged, Function<Judgements, Measures> figures) {
        return Arrays.stream(Asked.values()).map(asked -> {
            var some = judged.of(asked);
            return new Finding(
                    new Cell(Map.of("size", size, "asked", asked.key()), 1),
                    Kept.beside(figures.apply(some), some.half(false)),
                    1);
        });
    }
}
