package org.touchstone.statistics;

import java.util.Arrays;

/** The median with an interval that assumes nothing about the distribution, and how far out a value lies. */
public final class MedianInterval {

    private static final int FEWEST = 6;
    private static final double NORMAL_MAD = 1.4826;

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

    /**
     * Returns for each value its distance from the median of all in units of {@code 1.4826} median absolute deviations, which
     * estimate the standard deviation of a normal distribution (Iglewicz and Hoaglin, How to Detect and Handle Outliers,
     * 1993). All are {@code NaN} where the deviation is zero or there are fewer than three values.
     */
    public static double[] robustScores(double[] values) {
        var scores = new double[values.length];
        Arrays.fill(scores, Double.NaN);
        if (values.length < 3) {
            return scores;
        }
        double centre = median(sorted(values));
        double deviation = median(
                sorted(Arrays.stream(values).map(v -> Math.abs(v - centre)).toArray()));
        if (deviation > 0) {
            Arrays.setAll(scores, i -> (values[i] - centre) / (NORMAL_MAD * deviation));
        }
        return scores;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
