package org.touchstone.laboratory.incontext;

import static org.touchstone.laboratory.incontext.InContextKind.LAYERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Axis;
import org.touchstone.laboratory.Report.Chart;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Line;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.laboratory.Report.Scale;
import org.touchstone.laboratory.Report.Table;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.statistics.Estimate;
import org.touchstone.support.Phrase;

/** How models of several depths grew. */
final class InContextReport {

    private static final List<String> FIGURES = List.of("score", "matching", "found", "loss");

    private final Settings settings;
    private final List<String> depths;
    private final Results results;

    InContextReport(Settings settings, List<Finding> findings) {
        this.settings = settings;
        this.results = new Results(findings);
        this.depths = settings.words(LAYERS).stream()
                .filter(layers -> !results.at(at(layers)).isEmpty())
                .toList();
    }

    Report report() {
        return new Report(
                depths.isEmpty() ? List.of() : FIGURES.stream().map(this::chart).toList(),
                depths.isEmpty() ? List.of() : List.of(table()),
                claims(),
                Texts.told(
                        settings,
                        Phrase.of("laboratory.in-context.remark.score", InContextKind.context(settings)),
                        said("remark.matching")));
    }

    private Chart chart(String figure) {
        return new Chart(
                said("chart." + figure),
                new Axis(said("axis.read"), Scale.PLAIN),
                new Axis(said("axis." + figure), Scale.PLAIN),
                depths.stream().map(layers -> line(layers, figure)).toList());
    }

    private Line line(String layers, String figure) {
        var read = results.at(at(layers)).getFirst().measures().many("read");
        return new Line(
                depth(layers),
                IntStream.range(0, read.length)
                        .mapToObj(look ->
                                Drawing.point(read[look], estimate(layers, measures -> measures.many(figure)[look])))
                        .toList());
    }

    private Table table() {
        var rows = new ArrayList<Row>();
        for (var layers : depths) {
            rows.add(new Row(
                    depth(layers),
                    FIGURES.stream()
                            .<@Nullable Double>map(figure -> last(layers, figure))
                            .toList()));
        }
        return new Table(
                said("table"),
                said("layers-column"),
                FIGURES.stream().map(figure -> said("axis." + figure)).toList(),
                rows,
                3,
                false);
    }

    private double last(String layers, String figure) {
        return estimate(layers, measures -> last(measures, figure)).value();
    }

    private static double last(Measures measures, String figure) {
        var all = measures.many(figure);
        return all[all.length - 1];
    }

    /** One layer against two, seed by seed. */
    private List<Claim> claims() {
        return List.of(
                rises(),
                claim("claim.matching", measures -> last(measures, "found")),
                claim("claim.score", measures -> -last(measures, "score")));
    }

    private Claim rises() {
        return results.mean(at("2"), measures -> last(measures, "found") - measures.many("found")[0])
                .map(more -> Drawing.plain(said("claim.rises"), more))
                .orElseGet(() -> Drawing.unknown(said("claim.rises")));
    }

    private Claim claim(String key, ToDoubleFunction<Measures> figure) {
        var one = results.at(at("1"));
        var two = results.at(at("2"));
        int pairs = Math.min(one.size(), two.size());
        return pairs == 0
                ? Drawing.unknown(said(key))
                : Drawing.plain(
                        said(key),
                        Results.mean(IntStream.range(0, pairs)
                                .mapToDouble(i -> figure.applyAsDouble(
                                                two.get(i).measures())
                                        - figure.applyAsDouble(one.get(i).measures()))
                                .toArray()));
    }

    private Estimate estimate(String layers, ToDoubleFunction<Measures> number) {
        return results.mean(at(layers), number).orElseThrow();
    }

    private static Map<String, String> at(String layers) {
        return Map.of(LAYERS, layers);
    }

    private static Phrase depth(String layers) {
        return Phrase.of("laboratory.in-context.depth", Integer.parseInt(layers));
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.in-context." + key);
    }
}
