package org.touchstone.laboratory.outliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Point;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.TestBench;
import org.touchstone.preference.Rehearsals;
import org.touchstone.support.Refusal;

/** On texts of which it is known whether they differ. */
@SpringBootTest
class OutliersKindTests {

    private static final List<String> CLAIMS = Stream.of(
                    "relative",
                    "exposure",
                    "more-exposure",
                    "relative",
                    "exposure",
                    "more-exposure",
                    "larger",
                    "middle")
            .map(claim -> "laboratory.outliers.claim." + claim)
            .toList();

    private final OutliersKind kind;

    OutliersKindTests(@Autowired Rehearsals rehearsals) {
        this.kind = new OutliersKind(rehearsals);
    }

    @Test
    void outliersOfOtherWordsAreFoundAndAFewThatAreSeenHelp() {
        var bench = bench(settings("lexical,frozen", "0, 5, 20"), MadeSentences.OTHER_WORDS);
        var report = report(bench);
        var classifier = report.charts().getFirst().lines().get(2).points();
        assertThat(classifier).extracting(Point::x).containsExactly(5.0, 20.0);
        assertThat(classifier.getLast().y()).isGreaterThan(0.95);
        assertThat(report.tables().getFirst().rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.values())
                        .hasSize(4)
                        .allSatisfy(area -> assertThat(area).isBetween(0.0, 1.0)));
        assertThat(report.tables().get(1).rows()).hasSize(16);
        assertThat(report.tables().getLast().rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.values()).startsWith(60.0));
        assertThat(report.claims()).extracting(claim -> claim.shape().key()).containsExactlyElementsOf(CLAIMS);
        assertThat(report.claims().get(1).shown()).isEqualTo(Shown.YES);
        assertThat(report.claims()).noneMatch(claim -> claim.shown() == Shown.UNKNOWN);
    }

    @Test
    void textsOfTheSameKindAreNoOutliers() {
        var bench = bench(settings("lexical", "20"), MadeSentences.SAME_WORDS);
        assertThat(report(bench).tables().get(1).rows()).hasSize(3).allSatisfy(row -> {
            var values = row.values();
            assertThat(values.get(0)).isEqualTo(0.5, within(0.15));
            assertThat(Objects.requireNonNull(values.get(1))).isLessThan(0.5);
            assertThat(Objects.requireNonNull(values.get(2))).isGreaterThan(0.5);
        });
    }

    @Test
    void theSameCellFindsTheSameNumbers() {
        var bench = bench(settings("lexical", "0, 5"), MadeSentences.OTHER_WORDS);
        var cell = kind.plan(bench).getLast();
        assertThat(kind.work(cell, bench)).isEqualTo(kind.work(cell, bench));
        assertThat(bench.heard())
                .isNotEmpty()
                .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    @Test
    void whatCannotBeDoneIsRefusedByTheNameOfTheField() {
        assertThat(refused("exposed", "0, 999")).isEqualTo("exposed");
        assertThat(refused("others", "snapshot")).isEqualTo("others");
        var few = bench(settings("lexical", "0, 5"), MadeSentences.OTHER_WORDS)
                .with((field, split) -> new MadeSentences(MadeSentences.OTHER_WORDS)
                        .of(field, split)
                        .subList(0, 5));
        assertThat(refused(few)).isEqualTo("snapshot");
    }

    @Test
    void withoutFindingsThereAreRemarksAlone() {
        var report = kind.report(new Settings(settings("lexical", "0, 5")), List.of());
        assertThat(report.charts()).isEmpty();
        assertThat(report.remarks()).isNotEmpty();
    }

    private Report report(TestBench bench) {
        var findings = kind.plan(bench).stream()
                .map(cell -> new Finding(cell, kind.work(cell, bench), 1))
                .toList();
        return kind.report(bench.settings(), findings);
    }

    private String refused(String field, String value) {
        var written = new HashMap<>(settings("lexical", "0, 5"));
        written.put(field, value);
        return refused(bench(written, MadeSentences.OTHER_WORDS));
    }

    private String refused(TestBench bench) {
        return String.valueOf(catchThrowableOfType(Refusal.Invalid.class, () -> kind.plan(bench))
                .field());
    }

    private TestBench bench(Map<String, String> settings, List<String> othersWords) {
        return TestBench.of(kind, settings, Path.of("none")).with(new MadeSentences(othersWords));
    }

    private static Map<String, String> settings(String families, String exposed) {
        return Map.of(
                "snapshot", "snapshot",
                "others", "others",
                "families", families,
                "pairs", "100",
                "exposed", exposed,
                "seeds", "2");
    }
}
