package org.touchstone.preference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.MetricPoint;
import org.touchstone.support.Phrase;

/**
 * Points of curves that run along the same axis as a table: one row for each place, one column for each series.
 *
 * @param rows the place and the values beside it, null where a series has no point
 */
record Curves(Along along, List<String> series, List<Row> rows) {

    static final String SINGLE = "whole model";

    /** What is counted along the horizontal axis. */
    enum Along {
        /** Passes over the training pairs. */
        EPOCH,
        /** Batches that a network has learned from. */
        STEP,
        /** Strengths of regularisation that were tried, the strongest first. */
        REGULARISATION,
        /** Settings that were tried. */
        TRIAL;

        /** By the names under which families tell of their curves. */
        static Along of(String series) {
            if (series.contains("by trial")) {
                return TRIAL;
            }
            if (series.contains("by regularisation")) {
                return REGULARISATION;
            }
            return series.startsWith("training loss") ? STEP : EPOCH;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One place along the axis. */
    record Row(int step, List<@Nullable String> values) {}

    /** The curves of a run, those that run along the same axis together; what was measured once, at the end, is left to the model's figures. */
    static List<Curves> of(List<MetricPoint> points) {
        return Stream.of(Along.values())
                .map(along -> of(
                        along,
                        points.stream()
                                .filter(point -> !point.series().contains(SINGLE) && Along.of(point.series()) == along)
                                .toList()))
                .filter(curves -> !curves.rows().isEmpty())
                .toList();
    }

    private static Curves of(Along along, List<MetricPoint> points) {
        var series = points.stream().map(MetricPoint::series).distinct().toList();
        var bySteps = new TreeMap<Integer, Map<String, String>>();
        for (var point : points) {
            bySteps.computeIfAbsent(point.step(), _ -> new TreeMap<>()).put(point.series(), text(point.value()));
        }
        var rows = new ArrayList<Row>();
        bySteps.forEach((step, values) -> {
            var cells = new ArrayList<@Nullable String>();
            series.forEach(name -> cells.add(values.get(name)));
            rows.add(new Row(step, cells));
        });
        return new Curves(along, series, rows);
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
