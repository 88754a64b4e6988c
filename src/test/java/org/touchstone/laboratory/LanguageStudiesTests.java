package org.touchstone.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.format.Printer;
import org.touchstone.support.Phrase;

/** The studies of small language models from plan to report, each on so little that nothing is learned. */
@SpringBootTest
class LanguageStudiesTests {

    private final List<ExperimentKind> kinds;
    private final Printer<Phrase> printer;

    LanguageStudiesTests(@Autowired List<ExperimentKind> kinds, @Autowired Printer<Phrase> printer) {
        this.kinds = kinds;
        this.printer = printer;
    }

    @ParameterizedTest
    @CsvSource({
        "objectives, diet=sample;pairs=20;reading=4096;epochs=1;seeds=1",
        "pretraining, 'first-pairs=20;pairs=20;reading=4096;epochs=1;seeds=1;models=half-million,lexical'",
        "scaling, 'families=half-million,two-million,lexical;sizes=20;asked=40;reading=4096;epochs=1;seeds=1'",
        "prompting, reading=4096;dialogues=8;seeds=1",
        "knowing-models, diet=sample;pairs=20;reading=4096;asked=40;epochs=1;seeds=2",
        "in-context, reading=8192;looks=3;seeds=1",
        "in-context, 'diet=sample;reading=8192;looks=3;seeds=1;layers=1'",
        "robustness, pairs=40;reading=4096;epochs=1;steps=10;responses=2;longest=4;best-of=4;seeds=1"
    })
    void findTheSameTwiceAndTellItInBothLanguages(
            String name, String settings, @TempDir Path one, @TempDir Path other) {
        var kind = kinds.stream()
                .filter(some -> some.name().equals(name))
                .findFirst()
                .orElseThrow();
        var bench = TestBench.of(kind, parsed(settings), one);
        var plan = kind.plan(bench);
        var findings = plan.stream()
                .map(cell -> new Finding(cell, kind.work(cell, bench), 1))
                .toList();
        var again = TestBench.of(kind, parsed(settings), other);
        var last = plan.getLast();
        assertThat(kind.work(last, again))
                .as("the last cell, alone in a folder of its own")
                .isEqualTo(findings.getLast().measures());
        var report = kind.report(bench.settings(), findings);
        assertThat(report.charts()).isNotEmpty();
        assertThat(report.tables()).isNotEmpty();
        assertThat(report.claims()).isNotEmpty();
        assertThat(report.remarks()).isNotEmpty();
        assertThat(kind.report(bench.settings(), List.of()).charts()).isEmpty();
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(phrases(report))
                    .allSatisfy(phrase -> assertThat(printer.print(phrase, locale))
                            .isNotBlank()
                            .doesNotContain("laboratory."));
            assertThat(plan)
                    .flatExtracting(Cell::said)
                    .allSatisfy(
                            place -> assertThat(printer.print(place, locale)).doesNotContain("laboratory."));
        }
    }

    private static Map<String, String> parsed(String settings) {
        return Stream.of(settings.split(";", -1))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static List<Phrase> phrases(Report report) {
        var charts = report.charts().stream()
                .flatMap(chart -> Stream.concat(
                        Stream.of(chart.title(), chart.x().title(), chart.y().title()),
                        chart.lines().stream().map(Report.Line::name)));
        var tables = report.tables().stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.title(), table.corner()),
                        Stream.concat(
                                table.columns().stream(), table.rows().stream().map(Report.Row::name))));
        var claims = report.claims().stream().flatMap(claim -> Stream.of(claim.shape(), claim.evidence()));
        return Stream.of(charts, tables, claims, report.remarks().stream())
                .flatMap(stream -> stream)
                .toList();
    }
}
