package org.touchstone.preference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.MetricPoint;
import org.touchstone.preference.RunId;
import org.touchstone.preference.RunView;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * The held-out loss of two runs, step by step. Where a run has a curve for each member of its ensemble, the mean of them is shown; a member that has
 * stopped stays at its last value, since that is no longer trained.
 */
record TwoRuns(List<Row> rows) {

    /** One step; a value is null where the run has not come so far or has gone no further. */
    record Row(int step, @Nullable Cell first, @Nullable Cell second) {}

    /** A loss, as a number and as it is read. */
    record Cell(String value, Phrase said) {}

    static TwoRuns of(List<RunView> two, Function<RunId, List<MetricPoint>> metrics) {
        var first = means(metrics.apply(two.getFirst().id()));
        var second = means(metrics.apply(two.getLast().id()));
        var steps = new TreeSet<>(first.keySet());
        steps.addAll(second.keySet());
        var rows = new ArrayList<Row>();
        for (int step : steps) {
            rows.add(new Row(step, cell(first.get(step)), cell(second.get(step))));
        }
        return new TwoRuns(rows);
    }

    private static @Nullable Cell cell(@Nullable Double value) {
        return value == null ? null : new Cell(Double.toString(value), Figure.decimal(value, 4));
    }

    /** The mean over the curves of a run at every step that any of them has. */
    private static TreeMap<Integer, Double> means(List<MetricPoint> points) {
        var curves = new TreeMap<String, TreeMap<Integer, Double>>();
        for (var point : points) {
            if (!point.series().contains(Curves.SINGLE) && Curves.Along.of(point.series()) != Curves.Along.STEP) {
                curves.computeIfAbsent(point.series(), _ -> new TreeMap<>()).put(point.step(), point.value());
            }
        }
        var means = new TreeMap<Integer, Double>();
        for (var curve : curves.values()) {
            curve.keySet().forEach(step -> means.put(step, mean(curves.values(), step)));
        }
        return means;
    }

    private static double mean(Iterable<TreeMap<Integer, Double>> curves, int step) {
        double sum = 0;
        int count = 0;
        for (var curve : curves) {
            var last = curve.floorEntry(step);
            sum += last == null ? 0 : last.getValue();
            count += last == null ? 0 : 1;
        }
        return sum / count;
    }
}
