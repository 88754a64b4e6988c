package org.touchstone.laboratory.knowing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Axis;
import org.touchstone.laboratory.Report.Chart;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Line;
import org.touchstone.laboratory.Report.Point;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.laboratory.Report.Scale;
import org.touchstone.laboratory.Report.Table;
import org.touchstone.laboratory.Settings;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.Estimate;
import org.touchstone.statistics.Interval;
import org.touchstone.support.Phrase;

/** What examinations of probabilities found. */
final class KnowingReport {

    private static final double CHANCE = 0.5;
    private static final int NUMBERS_OF_A_BIN = 4;

    private final double small;
    private final List<Finding> findings;
    private final Function<Finding, Phrase> name;

    /** Of findings that differ by more than what was asked for, if they are called by name. */
    KnowingReport(Settings settings, List<Finding> findings, Function<Finding, Phrase> name) {
        this.small = settings.decimal(KnowingKind.SMALL);
        this.findings = findings;
        this.name = name;
    }

    Report report() {
        return new Report(
                charts(),
                tables(),
                claims(),
                List.of(said("remark.figures"), said("remark.half"), said("remark.interval"), said("remark.sum")));
    }

    List<Chart> charts() {
        return findings.stream().map(this::chart).toList();
    }

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        if (!findings.isEmpty()) {
            tables.add(halves());
        }
        findings.forEach(finding -> tables.add(qualities(finding)));
        return tables;
    }

    List<Claim> claims() {
        return findings.stream().flatMap(this::claims).toList();
    }

    /** Predicted against observed, with the line on which both are equal. */
    private Chart chart(Finding finding) {
        var ideal = new Line(said("ideal"), List.of(new Point(0, 0, null, null), new Point(1, 1, null, null)));
        return new Chart(
                Phrase.of("laboratory.knowing.chart", name.apply(finding)),
                new Axis(said("axis.predicted"), Scale.PLAIN),
                new Axis(said("axis.observed"), Scale.PERCENT),
                List.of(line(finding, Examined.BEFORE), line(finding, Examined.AFTER), ideal));
    }

    private static Line line(Finding finding, String when) {
        var bins = finding.measures().many(Examined.BINS + "-" + when);
        var points = IntStream.range(0, bins.length / NUMBERS_OF_A_BIN)
                .mapToObj(bin -> {
                    int at = bin * NUMBERS_OF_A_BIN;
                    return new Point(bins[at], bins[at + 1], bins[at + 2], bins[at + 3]);
                })
                .toList();
        return new Line(said(when), points);
    }

    /** How many questions there were, and the temperature. */
    private Table halves() {
        var rows = findings.stream()
                .map(finding -> {
                    var measures = finding.measures();
                    boolean drawn = measures.has(Examined.CHANCE);
                    var chance = drawn ? measures.many(Examined.CHANCE) : new double[0];
                    return new Row(
                            name.apply(finding),
                            Arrays.asList(
                                    measures.one(Examined.FITTED_ON),
                                    measures.one(Examined.TESTED_ON),
                                    measures.one(Examined.MASS),
                                    measures.one(Examined.TEMPERATURE),
                                    drawn ? chance[0] : null,
                                    drawn ? chance[1] : null));
                })
                .toList();
        var columns = Stream.of("fitted", "tested", "mass", "temperature", "chance", "chance.most")
                .map(column -> said("column." + column))
                .toList();
        return new Table(said("halves"), said("asked"), columns, rows, 3, false);
    }

    private Table qualities(Finding finding) {
        var columns = Stream.of(Examined.BEFORE, Examined.AFTER, Examined.BETTER)
                .flatMap(when -> Stream.of(said(when), Phrase.of("figures.low"), Phrase.of("figures.high")))
                .toList();
        var rows = Arrays.stream(Quality.values())
                .map(quality -> new Row(said("quality." + quality.key()), row(finding.measures(), quality)))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(new Row(said("quality.error"), withoutNoise(finding.measures())));
        return new Table(
                Phrase.of("laboratory.knowing.table", name.apply(finding)), said("quality"), columns, rows, 4, false);
    }

    private static List<@Nullable Double> row(Measures measures, Quality quality) {
        var row = new ArrayList<@Nullable Double>();
        Stream.of(Examined.BEFORE, Examined.AFTER, Examined.BETTER)
                .flatMapToDouble(when -> Arrays.stream(measures.many(quality.key() + "-" + when)))
                .forEach(number -> row.add(Double.isNaN(number) ? null : number));
        return row;
    }

    private static List<@Nullable Double> withoutNoise(Measures measures) {
        var row = new ArrayList<@Nullable Double>();
        Stream.of(Examined.BEFORE, Examined.AFTER)
                .flatMapToDouble(when -> Arrays.stream(measures.many(Examined.ERROR + "-" + when)))
                .forEach(number -> row.add(Double.isNaN(number) ? null : number));
        row.addAll(Arrays.asList(null, null, null));
        return row;
    }

    private Stream<Claim> claims(Finding finding) {
        var measures = finding.measures();
        var about = name.apply(finding);
        var error = estimate(measures, Examined.ERROR + "-" + Examined.BEFORE);
        var auroc = estimate(measures, Quality.AUROC.key() + "-" + Examined.BEFORE);
        var claims = Stream.of(
                Drawing.claim(
                        Phrase.of("laboratory.knowing.claim.small", about, points(small)),
                        error.negated().mapIncreasing(e -> small + e)),
                Drawing.claim(
                        Phrase.of("laboratory.knowing.claim.temperature", about),
                        estimate(measures, Quality.ECE.key() + "-" + Examined.BETTER)
                                .negated()),
                Drawing.area(Phrase.of("laboratory.knowing.claim.auroc", about), auroc.mapIncreasing(a -> a - CHANCE)));
        return KnowingKind.asked(finding.cell()) == Asked.TRUTH
                ? Stream.concat(
                        claims,
                        Stream.of(Drawing.claim(
                                Phrase.of("laboratory.knowing.claim.sure", about), estimate(measures, Examined.SURE))))
                : claims;
    }

    /** An estimate as it was kept: why it has no interval follows from the number of questions. */
    static Estimate estimate(Measures measures, String name) {
        var numbers = measures.many(name);
        double questions = measures.one(Examined.QUESTIONS);
        if (!Double.isNaN(numbers[1])) {
            return Estimate.of(numbers[0], new Interval(numbers[1], numbers[2]));
        }
        return Double.isNaN(numbers[0]) || questions >= Bootstrap.MINIMUM_UNITS
                ? Estimate.undefined("the figure is undefined on these units")
                : Estimate.withoutInterval(
                        numbers[0],
                        "too few units for an interval: %.0f of at least %d"
                                .formatted(questions, Bootstrap.MINIMUM_UNITS));
    }

    private static BigDecimal points(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_EVEN);
    }

    /** What was asked for. */
    static Phrase asked(Finding finding) {
        return said("asked." + KnowingKind.asked(finding.cell()).key());
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.knowing." + key);
    }
}
