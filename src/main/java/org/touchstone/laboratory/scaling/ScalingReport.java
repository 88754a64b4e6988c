package org.touchstone.laboratory.scaling;

import static org.touchstone.laboratory.scaling.ScalingKind.FAMILY;
import static org.touchstone.laboratory.scaling.ScalingKind.LEARNED_FROM;
import static org.touchstone.laboratory.scaling.ScalingKind.NUMBERS;
import static org.touchstone.laboratory.scaling.ScalingKind.WANTED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Marks;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Chart;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.laboratory.Report.Table;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.lessons.Models;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.statistics.Estimate;
import org.touchstone.support.Phrase;

/** What a scan of sizes found. */
final class ScalingReport {

    private static final double LN_2 = Math.log(2);

    private final List<String> families;
    private final List<String> languages;
    private final List<Integer> sizes;
    private final List<Finding> findings;
    private final Results results;
    private final Settings settings;

    ScalingReport(Settings settings, List<Finding> findings) {
        this.families = settings.words("families");
        this.languages =
                families.stream().filter(family -> !Models.isFamily(family)).toList();
        this.sizes = settings.wholes("sizes").stream().sorted().toList();
        this.findings = findings;
        this.settings = settings;
        this.results = new Results(findings);
    }

    Report report() {
        var remarks = Texts.told(settings, said("remark.size"), said("remark.interval"));
        return findings.isEmpty()
                ? new Report(List.of(), List.of(), List.of(), remarks)
                : new Report(List.of(chart()), List.of(accuracies(), fits()), claims(), remarks);
    }

    private Chart chart() {
        return Drawing.learning(
                said("chart"),
                families.stream()
                        .map(family -> results.accuracies(name(family), Map.of(FAMILY, family), WANTED, sizes))
                        .toList());
    }

    private Table accuracies() {
        var rows = families.stream()
                .map(family -> results.accuracyRow(name(family), Map.of(FAMILY, family), WANTED, sizes))
                .toList();
        return new Table(said("table"), said("family"), Drawing.amounts(sizes), rows, 3, true);
    }

    /** Each family's line, the plane through language models, and the one through all; what cannot be told is left empty. */
    private Table fits() {
        var rows = new ArrayList<Row>();
        families.forEach(family -> add(rows, name(family), of(List.of(family))));
        if (areSized() && languages.size() < families.size()) {
            add(rows, said("languages"), of(languages));
        }
        add(rows, said("all"), findings);
        return new Table(
                said("fits"),
                said("family"),
                List.of(said("fit.a"), said("fit.b"), said("fit.c"), said("fit.low"), said("fit.high"), said("fit.p")),
                rows,
                4,
                false);
    }

    private List<Finding> of(List<String> some) {
        return findings.stream()
                .filter(finding -> some.contains(finding.cell().at(FAMILY)))
                .toList();
    }

    /** Whether there are models that differ in size alone. */
    private boolean areSized() {
        return languages.size() > 1;
    }

    private static void add(List<Row> rows, Phrase name, List<Finding> some) {
        if (!some.isEmpty()) {
            rows.add(row(name, some));
        }
    }

    private static Row row(Phrase name, List<Finding> some) {
        var fit = ScalingFit.of(points(some, all(some)));
        var data = estimate(some, ScalingFit::data);
        var interval = data.interval();
        return new Row(
                name,
                Arrays.asList(
                        fit.intercept(),
                        told(fit.size()),
                        told(fit.data()),
                        interval == null ? null : interval.low(),
                        interval == null ? null : interval.high(),
                        some.stream()
                                .mapToDouble(
                                        finding -> size(some, finding.cell().at(FAMILY)))
                                .average()
                                .orElseThrow()));
    }

    private static @Nullable Double told(double number) {
        return Double.isNaN(number) ? null : number;
    }

    private List<Claim> claims() {
        return List.of(
                claim("claim.data", estimate(findings, fit -> fit.data() * LN_2)),
                areSized()
                        ? claim("claim.size.languages", bySize(of(languages)))
                        : claim("claim.size", bySize(findings)));
    }

    /** What twice the size goes with; undefined while nothing is found. */
    private static Estimate bySize(List<Finding> some) {
        return some.isEmpty() ? Estimate.undefined("not measured") : estimate(some, fit -> fit.size() * LN_2);
    }

    private static Claim claim(String key, Estimate doubling) {
        return doubling.isDefined() ? Drawing.claim(said(key), doubling) : Drawing.unknown(said(key));
    }

    /** A coefficient with the interval from resampling test conversations for all models together. */
    private static Estimate estimate(List<Finding> some, ToDoubleFunction<ScalingFit> coefficient) {
        return Marks.of(some, Results.RIGHT, Results.CONVERSATIONS)
                .figure(items -> coefficient.applyAsDouble(ScalingFit.of(points(some, items))));
    }

    private static ScalingFit.Point[] points(List<Finding> some, int[] items) {
        return some.stream()
                .map(finding -> {
                    var measures = finding.measures();
                    return new ScalingFit.Point(
                            Math.log(size(some, finding.cell().at(FAMILY))),
                            Math.log(measures.one(LEARNED_FROM)),
                            mean(measures.many(Results.RIGHT), items));
                })
                .toArray(ScalingFit.Point[]::new);
    }

    /** How many numbers the largest model of a family learned: with fewer comparisons a family that counts words learns fewer, which is data, not size. */
    private static double size(List<Finding> some, String family) {
        return some.stream()
                .filter(finding -> finding.cell().at(FAMILY).equals(family))
                .mapToDouble(finding -> finding.measures().one(NUMBERS))
                .max()
                .orElseThrow();
    }

    private static int[] all(List<Finding> some) {
        var items = new int[some.getFirst().measures().many(Results.RIGHT).length];
        Arrays.setAll(items, i -> i);
        return items;
    }

    private static double mean(double[] right, int[] items) {
        double sum = 0;
        for (int item : items) {
            sum += right[item];
        }
        return sum / items.length;
    }

    private static Phrase name(String family) {
        return Phrase.of("laboratory.choice." + family);
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.scaling." + key);
    }
}
