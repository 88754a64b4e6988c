package org.touchstone.quality.bias;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.touchstone.statistics.ClusteredShare;

/** A mean over judgments of numbers from 0 to 1, those of one comparison being alike. */
final class Share {

    static final double LEVEL = 0.95;

    private final DoubleStream.Builder values = DoubleStream.builder();
    private final IntStream.Builder comparisons = IntStream.builder();

    void add(boolean so, int comparison) {
        add(so ? 1 : 0, comparison);
    }

    void add(double value, int comparison) {
        values.add(value);
        comparisons.add(comparison);
    }

    /** The mean with the interval of {@link ClusteredShare} over comparisons, or why there is none. */
    Measure measure(Why withoutValues) {
        double[] all = values.build().toArray();
        int[] clusters = comparisons.build().toArray();
        if (all.length == 0) {
            return Measure.missing(withoutValues);
        }
        int distinct = Math.toIntExact(IntStream.of(clusters).distinct().count());
        var estimate = ClusteredShare.of(all, clusters, LEVEL);
        var interval = estimate.interval();
        return interval == null || distinct < 2
                ? Measure.withoutInterval(estimate.value(), Why.ONE_COMPARISON, all.length, distinct)
                : Measure.of(estimate.value(), interval, all.length, distinct);
    }
}
