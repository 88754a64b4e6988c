package org.touchstone.laboratory.outliers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Axis;
import org.touchstone.laboratory.Report.Chart;
import org.touchstone.laboratory.Report.Line;
import org.touchstone.laboratory.Report.Point;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.laboratory.Report.Scale;
import org.touchstone.laboratory.Report.Table;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.outliers.Detections.Place;
import org.touchstone.preference.Layer;
import org.touchstone.support.Phrase;

/** What a search for outliers found. */
final class OutliersReport {

    private final List<String> families;
    private final List<Integer> exposed;
    private final List<Method> methods;
    private final List<Finding> findings;

    OutliersReport(Settings settings, List<Finding> findings) {
        this.families = settings.words("families");
        this.exposed = settings.wholes("exposed").stream().sorted().toList();
        this.methods = Method.all(exposed);
        this.findings = findings;
    }

    Report report() {
        var remarks = Stream.of("texts", "layers", "mean", "interval", "few", "far")
                .map(key -> said("remark." + key))
                .toList();
        if (findings.isEmpty()) {
            return new Report(List.of(), List.of(), List.of(), remarks);
        }
        var detections = new Detections(findings, methods);
        var found = families.stream()
                .filter(family -> !detections.depths(family).isEmpty())
                .toList();
        return new Report(
                List.of(chart(detections, found)),
                List.of(areas(detections, found), intervals(detections, found), grounds(detections, found)),
                new OutliersClaims(detections, families, exposed).all(),
                remarks);
    }

    /** A family's mean over layers; what needs no exposure is level. */
    private Chart chart(Detections detections, List<String> found) {
        var lines = new ArrayList<Line>();
        for (var family : found) {
            lines.add(level(detections, family, Method.DISTANCE));
            lines.add(level(detections, family, Method.RELATIVE));
            var points = methods.stream()
                    .filter(method -> method.exposed() > 0)
                    .map(method -> Drawing.point(method.exposed(), detections.area(detections.places(family, method))))
                    .toList();
            if (!points.isEmpty()) {
                lines.add(new Line(named(family, said("method.classifier")), points));
            }
        }
        return new Chart(
                said("chart"),
                new Axis(said("axis.exposed"), Scale.PLAIN),
                new Axis(said("axis.area"), Scale.PLAIN),
                lines);
    }

    private Line level(Detections detections, String family, Method method) {
        var area = detections.area(detections.places(family, method));
        List<Point> points =
                exposed.stream().map(many -> Drawing.point(many, area)).toList();
        return new Line(named(family, method.said()), points);
    }

    private static Phrase named(String family, Phrase what) {
        return Phrase.of("laboratory.outliers.named", family(family), what);
    }

    private Table areas(Detections detections, List<String> found) {
        var rows = new ArrayList<Row>();
        for (var family : found) {
            for (var depth : detections.depths(family)) {
                List<@Nullable Double> areas = new ArrayList<>();
                methods.forEach(method -> areas.add(mean(detections.bySeed(new Place(family, depth, method)))));
                rows.add(new Row(named(family, layer(depth)), areas));
            }
        }
        var columns = methods.stream().map(Method::said).toList();
        return new Table(said("table.areas"), said("corner"), columns, rows, 3, true);
    }

    /** Each area with its interval and the least and greatest of the seeds. */
    private Table intervals(Detections detections, List<String> found) {
        var rows = new ArrayList<Row>();
        for (var family : found) {
            for (var method : methods) {
                detections.places(family, method).forEach(place -> rows.add(row(detections, place)));
            }
        }
        var columns = Stream.of("area", "low", "high", "least", "greatest")
                .map(key -> said("column." + key))
                .toList();
        return new Table(said("table.intervals"), said("corner"), columns, rows, 3, false);
    }

    private static Row row(Detections detections, Place place) {
        var area = detections.area(List.of(place));
        var interval = area.interval();
        var bySeed = Arrays.stream(detections.bySeed(place)).summaryStatistics();
        return new Row(
                Phrase.of(
                        "laboratory.outliers.place",
                        family(place.family()),
                        layer(place.depth()),
                        place.method().said()),
                Arrays.asList(
                        area.value(),
                        interval == null ? null : interval.low(),
                        interval == null ? null : interval.high(),
                        bySeed.getMin(),
                        bySeed.getMax()));
    }

    /** What distances rest on: the relative one takes many more texts than columns. */
    private Table grounds(Detections detections, List<String> found) {
        var rows = new ArrayList<Row>();
        for (var family : found) {
            for (var depth : detections.depths(family)) {
                List<@Nullable Double> grounds = new ArrayList<>();
                Stream.of(
                                OutliersKind.LEARNED_FROM,
                                OutliersKind.COLUMNS + depth.key(),
                                OutliersKind.SHRINKAGE + depth.key())
                        .forEach(measure -> grounds.add(mean(findings.stream()
                                .filter(finding ->
                                        finding.cell().at(OutliersKind.FAMILY).equals(family))
                                .mapToDouble(finding -> finding.measures().one(measure))
                                .toArray())));
                rows.add(new Row(named(family, layer(depth)), grounds));
            }
        }
        var columns = Stream.of("texts", "columns", "shrinkage")
                .map(key -> said("column." + key))
                .toList();
        return new Table(said("table.grounds"), said("corner"), columns, rows, 2, false);
    }

    private static @Nullable Double mean(double[] bySeed) {
        return bySeed.length == 0 ? null : Arrays.stream(bySeed).average().orElseThrow();
    }

    static Phrase family(String family) {
        return Phrase.of("preference.family." + family);
    }

    private static Phrase layer(Layer.Depth depth) {
        return depth.number() > 0
                ? Phrase.of("laboratory.outliers.layer.number", depth.number())
                : said("layer." + depth.key());
    }

    static Phrase said(String key) {
        return Phrase.of("laboratory.outliers." + key);
    }
}
