package org.touchstone.laboratory.mixture;

import static org.touchstone.laboratory.mixture.MixtureKind.CONVERSATIONS_FIRST;
import static org.touchstone.laboratory.mixture.MixtureKind.CONVERSATIONS_SECOND;
import static org.touchstone.laboratory.mixture.MixtureKind.RIGHT_FIRST;
import static org.touchstone.laboratory.mixture.MixtureKind.RIGHT_SECOND;
import static org.touchstone.laboratory.mixture.MixtureKind.SHARE;
import static org.touchstone.laboratory.mixture.MixtureKind.WEIGHT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Marks;
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
import org.touchstone.support.Phrase;

/** What a scan of mixtures found. */
final class MixtureReport {

    private static final double CHANCE = 0.5;

    private final List<Double> shares;
    private final List<Double> weights;
    private final List<Finding> findings;

    MixtureReport(Settings settings, List<Finding> findings) {
        this.shares = settings.decimals("shares").stream().sorted().toList();
        this.weights = settings.decimals("weights").stream().sorted().toList();
        this.findings = findings;
    }

    Report report() {
        return new Report(charts(), tables(), claims(), List.of(said("remark")));
    }

    private List<Chart> charts() {
        return weights.stream()
                .map(weight -> new Chart(
                        Phrase.of("laboratory.mixture.chart", plain(weight)),
                        new Axis(said("axis.share"), Scale.PLAIN),
                        new Axis(Phrase.of("laboratory.axis.accuracy"), Scale.PERCENT),
                        List.of(
                                new Line(said("on-first"), points(weight, true)),
                                new Line(said("on-second"), points(weight, false)))))
                .filter(chart -> !chart.lines().getFirst().points().isEmpty())
                .toList();
    }

    private List<Point> points(double weight, boolean onFirst) {
        return shares.stream()
                .flatMap(share ->
                        marks(share, weight, onFirst).stream().map(marks -> Drawing.point(share, marks.accuracy())))
                .toList();
    }

    /** Rows are shares, columns weights. */
    private List<Table> tables() {
        return List.of(table("on-first", true), table("on-second", false));
    }

    private Table table(String title, boolean onFirst) {
        var columns = weights.stream()
                .map(weight -> Phrase.of("laboratory.mixture.weight-is", plain(weight)))
                .toList();
        var rows = shares.stream()
                .map(share -> new Row(Phrase.of("laboratory.mixture.share-is", plain(share)), row(share, onFirst)))
                .toList();
        return new Table(
                Phrase.of("laboratory.mixture.table", said(title)), said("axis.share"), columns, rows, 3, true);
    }

    private List<@Nullable Double> row(double share, boolean onFirst) {
        var row = new ArrayList<@Nullable Double>();
        for (double weight : weights) {
            row.add(marks(share, weight, onFirst)
                    .map(marks -> marks.accuracy().value())
                    .orElse(null));
        }
        return row;
    }

    private List<Claim> claims() {
        return List.of(
                single("claim.first-harms-second", 0, false),
                single("claim.second-harms-first", 1, true),
                recovers("claim.mixing-recovers-second", 0, false),
                recovers("claim.mixing-recovers-first", 1, true));
    }

    /** A model of one snapshot alone is below chance on the other's test part. */
    private Claim single(String claim, double share, boolean onFirst) {
        return marks(share, 1, onFirst)
                .map(marks -> Drawing.claim(said(claim), marks.above(CHANCE).negated()))
                .orElseGet(() -> Drawing.unknown(said(claim)));
    }

    /** The mixture in the middle does better there than the single one. */
    private Claim recovers(String claim, double share, boolean onFirst) {
        var single = marks(share, 1, onFirst);
        var middle = marks(CHANCE, 1, onFirst);
        return single.isPresent() && middle.isPresent()
                ? Drawing.claim(said(claim), middle.get().above(single.get()))
                : Drawing.unknown(said(claim));
    }

    private Optional<Marks> marks(double share, double weight, boolean onFirst) {
        var here = Map.of(SHARE, Double.toString(share), WEIGHT, Double.toString(weight));
        var there =
                findings.stream().filter(finding -> finding.cell().lies(here)).toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(Marks.of(
                        there,
                        onFirst ? RIGHT_FIRST : RIGHT_SECOND,
                        onFirst ? CONVERSATIONS_FIRST : CONVERSATIONS_SECOND));
    }

    /** Without zeros at the end. */
    private static BigDecimal plain(double number) {
        return new BigDecimal(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.mixture." + key);
    }
}
