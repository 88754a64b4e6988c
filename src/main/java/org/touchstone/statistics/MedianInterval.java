package org.touchstone.statistics;

import java.util.Arrays;

/** The median with an interval that assumes nothing about the distribution. */
public final class MedianInterval {

    private static final int FEWEST = 6;

    private MedianInterval() {}

    /**
     * Returns the median with the interval between two order statistics, by the normal approximation to the binomial sign
     * test: ranks {@code n/2 - z sqrt(n)/2} and {@code 1 + n/2 + z sqrt(n)/2}, rounded (Conover, Practical Nonparametric
     * Statistics, 1999, section 3.2). Fewer than six values have no interval at 95%.
     */
    public static Estimate of(double[] values, double level) {
        if (values.length == 0) {
            return Estimate.undefined("there are no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = median(sorted);
        if (sorted.length < FEWEST) {
            return Estimate.withoutInterval(median, "there are fewer than six values");
        }
        double reach = Normal.critical(level) * Math.sqrt(sorted.length) / 2;
        int low = Math.clamp(Math.round(sorted.length / 2.0 - reach), 1, sorted.length);
        int high = Math.clamp(Math.round(1 + sorted.length / 2.0 + reach), 1, sorted.length);
        return Estimate.of(median, new Interval(sorted[low - 1], sorted[high - 1]));
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
