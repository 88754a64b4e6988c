package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Where values lie and how far they spread, not moved by a few wild ones. Iglewicz and Hoaglin, How to Detect and Handle Outliers,
 * 1993.
 *
 * @param median the median; {@code NaN} without values
 * @param deviation the median absolute deviation from it, times 1.4826 so that it estimates the standard deviation of a normal
 *     distribution; {@code NaN} without values
 */
public record RobustScale(double median, double deviation) {

    /** One over the third quartile of the standard normal distribution. */
    private static final double NORMAL = 1.482602218505602;

    public static RobustScale of(double[] values) {
        double median = median(values);
        double[] distances =
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
        return new RobustScale(median, NORMAL * median(distances));
    }

    /** How many deviations a value lies above the median; {@code NaN} where more than half of the values are alike. */
    public double z(double value) {
        return deviation > 0 ? (value - median) / deviation : Double.NaN;
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
