package org.touchstone.laboratory.robustness;

import static org.touchstone.laboratory.robustness.RobustnessKind.METHOD;
import static org.touchstone.laboratory.robustness.RobustnessKind.OPTIMISED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
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
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.support.Phrase;

/** What optimising against one preference model does to it and to another. */
final class RobustnessReport {

    private final Settings settings;
    private final List<String> methods;
    private final Results results;

    RobustnessReport(Settings settings, List<Finding> findings) {
        this.settings = settings;
        this.methods = settings.words("methods");
        this.results = new Results(findings);
    }

    Report report() {
        var there = methods.stream().filter(method -> looks(method) > 0).toList();
        return new Report(
                charts(there),
                there.stream().map(this::table).toList(),
                methods.stream().flatMap(method -> claims(method).stream()).toList(),
                Texts.told(settings, said("remark.units"), said("remark.prompts")));
    }

    private List<Chart> charts(List<String> there) {
        var charts = new ArrayList<Chart>();
        for (var method : there) {
            charts.add(chart(method, said("chart." + method), said("axis.root"), look -> root(method, look)));
        }
        if (there.contains(OPTIMISED)) {
            charts.add(chart(
                    OPTIMISED,
                    said("chart.steps"),
                    said("axis.steps"),
                    look -> average(OPTIMISED, measures -> measures.many("step")[look])));
        }
        return charts;
    }

    private Chart chart(String method, Phrase title, Phrase x, IntToDoubleFunction place) {
        return new Chart(
                title,
                new Axis(x, Scale.PLAIN),
                new Axis(said("axis.reward"), Scale.PLAIN),
                List.of(line(method, "trained", place), line(method, "held", place)));
    }

    private Line line(String method, String judge, IntToDoubleFunction place) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < looks(method); i++) {
            int look = i;
            var reward = results.mean(at(method), measures -> measures.many(judge)[look])
                    .orElseThrow();
            points.add(Drawing.point(place.applyAsDouble(look), reward));
        }
        points.sort(Comparator.comparingDouble(Point::x));
        return new Line(said("judge." + judge), points);
    }

    private Table table(String method) {
        var rows = new ArrayList<Row>();
        for (int look = 0; look < looks(method); look++) {
            int i = look;
            rows.add(new Row(
                    Phrase.of("laboratory.robustness.look", look + 1),
                    Arrays.asList(
                            average(method, measures -> measures.many("kl")[i]),
                            root(method, i),
                            average(method, measures -> measures.many("trained")[i]),
                            average(method, measures -> measures.many("held")[i]))));
        }
        return new Table(
                said("table." + method),
                said("column.look"),
                List.of(said("column.kl"), said("column.root"), said("judge.trained"), said("judge.held")),
                rows,
                3,
                false);
    }

    private List<Claim> claims(String method) {
        return List.of(
                claim("claim.rises", method, measures -> last(measures, "trained")),
                claim("claim.transfers", method, measures -> last(measures, "held")),
                claim("claim.parts", method, measures -> last(measures, "trained") - last(measures, "held")),
                claim("claim.root", method, RobustnessReport::closerToTheRoot));
    }

    private Claim claim(String key, String method, ToDoubleFunction<Measures> positive) {
        var shape = Phrase.of("laboratory.robustness." + key, said("method." + method));
        return results.mean(at(method), positive)
                .map(estimate -> Drawing.plain(shape, estimate))
                .orElseGet(() -> Drawing.unknown(shape));
    }

    /** By how much more of the reward's spread a line in the root of the divergence holds than a line in the divergence, as shares of one. */
    static double closerToTheRoot(Measures measures) {
        var reward = measures.many("trained");
        var kl = measures.many("kl");
        return held(Arrays.stream(kl).map(Math::sqrt).toArray(), reward) - held(kl, reward);
    }

    /** The squared correlation. */
    private static double held(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xx * yy == 0 ? 0 : xy * xy / (xx * yy);
    }

    private static double last(Measures measures, String judge) {
        var all = measures.many(judge);
        return all[all.length - 1] - all[0];
    }

    private double root(String method, int look) {
        return average(method, measures -> Math.sqrt(measures.many("kl")[look]));
    }

    private double average(String method, ToDoubleFunction<Measures> number) {
        return results.mean(at(method), number).orElseThrow().value();
    }

    private int looks(String method) {
        var there = results.at(at(method));
        return there.isEmpty() ? 0 : there.getFirst().measures().many("kl").length;
    }

    private static Map<String, String> at(String method) {
        return Map.of(METHOD, method);
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.robustness." + key);
    }
}
