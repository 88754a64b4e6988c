package org.touchstone.statistics;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Intervals by resampling independent units: the percentile bootstrap of Efron and Tibshirani, An Introduction to the
 * Bootstrap, 1993, chapter 13.
 *
 * <p>The units must be what was sampled independently: comparisons, conversations or workers, not the votes within them.
 * The same random generator state gives the same interval. A resample on which the figure is undefined is left out and
 * reported; when more than one in twenty is, or when there are fewer than {@link #MINIMUM_UNITS} units, there is no interval
 * and the estimate says why.
 */
public final class Bootstrap {

    /** Fewer units than this are too few to say anything by resampling them. */
    public static final int MINIMUM_UNITS = 20;

    private static final double TOLERATED_LOSS = 0.05;

    private Bootstrap() {}

    /**
     * Returns the figure of {@code n} units and its interval.
     *
     * @param n how many units there are
     * @param statistic the figure on the units with the given indices, some repeated; {@code NaN} if undefined. The array is
     *     reused from call to call and may be reordered, but not kept
     * @param resamples how often to resample: a thousand for an interval that is shown
     * @param level the confidence level, such as 0.95
     */
    public static Estimate percentile(
            int n, ToDoubleFunction<int[]> statistic, int resamples, double level, RandomGenerator random) {
        var plan = new Plan(n, resamples, level);
        if (n == 0) {
            return Estimate.undefined("there are no units");
        }
        var sample = new int[n];
        Arrays.setAll(sample, i -> i);
        double value = statistic.applyAsDouble(sample);
        if (Double.isNaN(value)) {
            return Estimate.undefined("the figure is undefined on these units");
        }
        return plan.estimate(value, () -> {
            Arrays.setAll(sample, _ -> random.nextInt(n));
            return statistic.applyAsDouble(sample);
        });
    }

    /** Returns an additive figure and its interval, fast: see {@link AdditiveStatistic}. */
    public static Estimate percentile(
            AdditiveStatistic statistic, int resamples, double level, RandomGenerator random) {
        var plan = new Plan(statistic.units(), resamples, level);
        double value = statistic.value();
        if (Double.isNaN(value)) {
            return Estimate.undefined(statistic.whenUndefined());
        }
        return plan.estimate(value, () -> statistic.resampled(random));
    }

    /**
     * Returns an additive figure with the bias-corrected and accelerated interval, which follows a skewed distribution better than
     * percentiles do: Efron, Better Bootstrap Confidence Intervals, 1987. Units are resampled whole, so a statistic with one unit per
     * cluster is resampled by clusters. If all resamples lie on one side of the value there is no interval, and the estimate says so.
     * The jackknife behind it takes time quadratic in the number of different rows.
     */
    public static Estimate corrected(AdditiveStatistic statistic, int resamples, double level, RandomGenerator random) {
        var plan = new Plan(statistic.units(), resamples, level);
        double value = statistic.value();
        if (Double.isNaN(value)) {
            return Estimate.undefined(statistic.whenUndefined());
        }
        var correction = BiasCorrection.of(statistic);
        return plan.estimate(
                value,
                () -> statistic.resampled(random),
                sorted -> correction.applies(sorted)
                        ? plan.between(sorted, tail -> correction.probability(tail, sorted))
                        : null);
    }

    /**
     * Returns a figure of rows that come in clusters, with the interval from resampling whole clusters.
     *
     * @param clusters for each row, any number that names its cluster
     * @param statistic the figure on the rows with the given indices; {@code NaN} if undefined
     */
    public static Estimate clustered(
            int[] clusters, ToDoubleFunction<int[]> statistic, int resamples, double level, RandomGenerator random) {
        var names = Arrays.stream(clusters).distinct().sorted().toArray();
        var members = new IntStream.Builder[names.length];
        Arrays.setAll(members, _ -> IntStream.builder());
        for (int row = 0; row < clusters.length; row++) {
            members[Arrays.binarySearch(names, clusters[row])].add(row);
        }
        var rows =
                Arrays.stream(members).map(rowsOf -> rowsOf.build().toArray()).toArray(int[][]::new);
        ToDoubleFunction<int[]> onClusters = drawn -> statistic.applyAsDouble(gathered(rows, drawn));
        return percentile(names.length, onClusters, resamples, level, random);
    }

    private static int[] gathered(int[][] rows, int[] drawn) {
        var gathered = new int[Arrays.stream(drawn).map(i -> rows[i].length).sum()];
        int end = 0;
        for (int i : drawn) {
            System.arraycopy(rows[i], 0, gathered, end, rows[i].length);
            end += rows[i].length;
        }
        return gathered;
    }

    private record Plan(int units, int resamples, double level) {

        private Plan {
            if (resamples < 1) {
                throw new IllegalArgumentException("At least one resample is needed but there were " + resamples);
            }
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("A confidence level lies strictly between 0 and 1 but was " + level);
            }
        }

        Estimate estimate(double value, DoubleSupplier resample) {
            return estimate(value, resample, sorted -> between(sorted, tail -> tail));
        }

        /** With no interval where the function gives null: the resamples then lie on one side of the value. */
        Estimate estimate(double value, DoubleSupplier resample, Function<double[], @Nullable Interval> ends) {
            if (units < MINIMUM_UNITS) {
                return Estimate.withoutInterval(
                        value, "too few units for an interval: %d of at least %d".formatted(units, MINIMUM_UNITS));
            }
            var values = new double[resamples];
            Arrays.setAll(values, _ -> resample.getAsDouble());
            var defined =
                    Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
            int lost = resamples - defined.length;
            var report = lost == 0 ? null : "undefined on %d of %d resamples".formatted(lost, resamples);
            if (lost > TOLERATED_LOSS * resamples) {
                return new Estimate(value, null, report);
            }
            var interval = ends.apply(defined);
            return interval == null
                    ? Estimate.withoutInterval(value, "all resamples lie on one side of the value")
                    : new Estimate(value, interval, report);
        }

        /** Between two quantiles of the resamples: those of the tails' probabilities after the given change. */
        Interval between(double[] sorted, DoubleUnaryOperator changed) {
            double tail = (1 - level) / 2;
            return new Interval(
                    quantile(sorted, changed.applyAsDouble(tail)), quantile(sorted, changed.applyAsDouble(1 - tail)));
        }

        /** Linear between order statistics (type 7 of Hyndman and Fan, 1996). */
        private static double quantile(double[] sorted, double probability) {
            double position = probability * (sorted.length - 1);
            int below = (int) position;
            double low = sorted[below];
            double high = sorted[Math.min(below + 1, sorted.length - 1)];
            return low == high ? low : low + (position - below) * (high - low);
        }
    }
}
