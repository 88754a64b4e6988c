package org.touchstone.preference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.MetricPoint;
import org.touchstone.support.Phrase;

/**
 * Points of curves as a table: one row for each step, one column for each series.
 *
 * @param rows the step and the values beside it, null where a series has no point
 */
record Curves(List<String> series, List<Row> rows) {

    static final String SINGLE = "whole model";

    /** One step. */
    record Row(int step, List<@Nullable String> values) {}

    /** The log-losses as they fell; what was measured once, at the end, is left to the model's figures. */
    static Curves of(List<MetricPoint> points) {
        var series = points.stream()
                .map(MetricPoint::series)
                .filter(name -> !name.contains(SINGLE))
                .distinct()
                .toList();
        var bySteps = new TreeMap<Integer, Map<String, String>>();
        for (var point : points) {
            if (series.contains(point.series())) {
                bySteps.computeIfAbsent(point.step(), _ -> new TreeMap<>()).put(point.series(), text(point.value()));
            }
        }
        var rows = new ArrayList<Row>();
        bySteps.forEach((step, values) -> {
            var cells = new ArrayList<@Nullable String>();
            series.forEach(name -> cells.add(values.get(name)));
            rows.add(new Row(step, cells));
        });
        return new Curves(series, rows);
    }

    /** What the series are called, in the reader's language. */
    public List<Phrase> names() {
        return series.stream()
                .map(name -> Phrase.recalled("preference.series.", name))
                .toList();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
