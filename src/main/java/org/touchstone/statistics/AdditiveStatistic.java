package org.touchstone.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A figure that depends on its units only through the sum of one row of numbers per unit: a mean is the sum of values over
 * the sum of ones, Krippendorff's alpha a formula on the summed coincidence matrix.
 *
 * <p>Resampling units then means adding rows up again with other multiplicities, which is what makes a bootstrap over a
 * hundred thousand units a matter of a second. Units that share a row are stored once.
 */
public final class AdditiveStatistic {

    private final double[][] rows;
    private final int[] rowOf;
    private final ToDoubleFunction<double[]> formula;
    private final String whenUndefined;

    AdditiveStatistic(double[][] rows, int[] rowOf, ToDoubleFunction<double[]> formula, String whenUndefined) {
        this.rows = rows;
        this.rowOf = rowOf;
        this.formula = formula;
        this.whenUndefined = whenUndefined;
    }

    /**
     * Returns the statistic with one row per unit, all of the same length.
     *
     * @param rows what each unit contributes
     * @param formula the figure as a function of the summed rows; {@code NaN} where it is undefined
     */
    public static AdditiveStatistic of(double[][] rows, ToDoubleFunction<double[]> formula) {
        var own = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        if (Arrays.stream(own).anyMatch(row -> row.length != own[0].length)) {
            throw new IllegalArgumentException("All units must contribute rows of " + own[0].length + " numbers");
        }
        return new AdditiveStatistic(
                own, IntStream.range(0, own.length).toArray(), formula, "the figure is undefined on these units");
    }

    /**
     * Returns the mean of values that come in clusters, such as the correctness of predictions grouped by conversation:
     * every value has the same weight, and the clusters, not the values, are what is resampled.
     *
     * @param values the values
     * @param clusters for each value, any number that names its cluster
     */
    public static AdditiveStatistic clusteredMean(double[] values, int[] clusters) {
        if (values.length != clusters.length) {
            throw new IllegalArgumentException(values.length + " values but " + clusters.length + " cluster names");
        }
        var index = new HashMap<Integer, Integer>();
        Arrays.stream(clusters).forEach(cluster -> index.putIfAbsent(cluster, index.size()));
        var rows = new double[index.size()][2];
        for (int i = 0; i < values.length; i++) {
            double[] row = rows[index.getOrDefault(clusters[i], 0)];
            row[0] += values[i];
            row[1] += 1;
        }
        return of(rows, sums -> sums[0] / sums[1]);
    }

    /** The figure on the units as they are; {@code NaN} without units, and wherever its formula says so. */
    public double value() {
        var once = new int[rows.length];
        for (int row : rowOf) {
            once[row]++;
        }
        return valueOf(once);
    }

    /** How many units contribute, and so what a bootstrap resamples. */
    public int units() {
        return rowOf.length;
    }

    /** Why the figure is {@code NaN}, if it is. */
    String whenUndefined() {
        return whenUndefined;
    }

    /** The figure on as many units drawn with replacement. */
    double resampled(RandomGenerator random) {
        var multiplicities = new int[rows.length];
        for (int i = 0; i < rowOf.length; i++) {
            multiplicities[rowOf[random.nextInt(rowOf.length)]]++;
        }
        return valueOf(multiplicities);
    }

    /** The figure without one unit, for each unit in turn. */
    double[] withoutEach() {
        var once = new int[rows.length];
        for (int row : rowOf) {
            once[row]++;
        }
        var without = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            once[row]--;
            without[row] = valueOf(once);
            once[row]++;
        }
        return Arrays.stream(rowOf).mapToDouble(row -> without[row]).toArray();
    }

    private double valueOf(int[] multiplicities) {
        if (rows.length == 0) {
            return Double.NaN;
        }
        var sums = new double[rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < sums.length; column++) {
                sums[column] += multiplicities[row] * rows[row][column];
            }
        }
        return formula.applyAsDouble(sums);
    }
}
