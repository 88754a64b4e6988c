package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Moves the ends of a percentile interval for the median bias of the resamples and for a standard error that changes with the figure.
 * Efron, Better Bootstrap Confidence Intervals, 1987.
 *
 * @param value the figure on the units themselves
 * @param acceleration how fast its standard error changes: {@code Σ d³ / (6 (Σ d²)^1.5)} over the units, with {@code d} the mean of the
 *     figure with one unit left out minus the figure without this one
 */
record BiasCorrection(double value, double acceleration) {

    /** Of an additive statistic; units that share a row are left out once for all. Undefined figures without a unit are passed over. */
    static BiasCorrection of(AdditiveStatistic statistic) {
        double[] without = Arrays.stream(statistic.withoutEach())
                .filter(figure -> !Double.isNaN(figure))
                .toArray();
        double mean = Arrays.stream(without).average().orElse(Double.NaN);
        double squares = 0;
        double cubes = 0;
        for (double figure : without) {
            double d = mean - figure;
            squares += d * d;
            cubes += d * d * d;
        }
        return new BiasCorrection(statistic.value(), squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5)));
    }

    /** Whether resamples lie on both sides of the value, or all upon it, so that there is something to correct. */
    boolean applies(double[] sorted) {
        double below = below(sorted);
        return below > 0 && below < 1;
    }

    /** Which quantile of the resamples, sorted, is the end that a percentile interval has at this probability. */
    double probability(double percentile, double[] sorted) {
        double bias = Normal.quantile(below(sorted));
        double moved = bias + Normal.quantile(percentile);
        return Normal.distribution(bias + moved / (1 - acceleration * moved));
    }

    /** The share of resamples below the value, those equal to it counted half. */
    private double below(double[] sorted) {
        double sum = 0;
        for (double resample : sorted) {
            sum += resample < value ? 1 : resample == value ? 0.5 : 0;
        }
        return sum / sorted.length;
    }
}
