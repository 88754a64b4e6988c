package org.touchstone.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far vectors lie from some others, measured by how those spread (Mahalanobis, On the Generalised Distance in Statistics, 1936). Columns in
 * which the others do not differ at all are left out.
 */
public final class Mahalanobis {

    /** So much at least is taken from correlations, so that columns that depend on each other do not make the matrix singular. */
    private static final double LEAST_SHRINKAGE = 1e-6;

    /** A column whose spread is less than this part of its mean holds rounding and nothing else. */
    private static final double ROUNDING = 1e-9;

    private final Scale scale;
    private final Cholesky correlations;
    private final double shrinkage;

    private Mahalanobis(Scale scale, Cholesky correlations, double shrinkage) {
        this.scale = scale;
        this.correlations = correlations;
        this.shrinkage = shrinkage;
    }

    /**
     * From a known mean and covariance.
     *
     * @param covariance symmetric; positive definite where columns differ at all
     */
    public static Mahalanobis of(double[] mean, double[][] covariance) {
        var variances = IntStream.range(0, mean.length)
                .mapToDouble(i -> covariance[i][i])
                .toArray();
        var scale = Scale.of(mean, variances);
        var correlations = new double[scale.width()][scale.width()];
        for (int i = 0; i < scale.width(); i++) {
            for (int j = 0; j < scale.width(); j++) {
                correlations[i][j] =
                        covariance[scale.columns[i]][scale.columns[j]] / (scale.spreads[i] * scale.spreads[j]);
            }
        }
        return new Mahalanobis(scale, Cholesky.of(correlations), 0);
    }

    /**
     * From rows. With few rows beside columns their correlations say more than there is; they are multiplied by {@code 1 - a}, variances staying
     * as they are, with the {@code a} of Ledoit and Wolf, A Well-Conditioned Estimator for Large-Dimensional Covariance Matrices, 2004, for the
     * standardised rows.
     *
     * @param rows at least two, equally long
     */
    public static Mahalanobis fit(double[][] rows) {
        if (rows.length < 2) {
            throw new IllegalArgumentException("How rows spread takes two at least but there were " + rows.length);
        }
        var mean = new double[rows[0].length];
        var variances = new double[mean.length];
        for (int c = 0; c < mean.length; c++) {
            int column = c;
            mean[c] = Arrays.stream(rows).mapToDouble(row -> row[column]).sum() / rows.length;
            variances[c] = Arrays.stream(rows)
                            .mapToDouble(row -> Math.pow(row[column] - mean[column], 2))
                            .sum()
                    / rows.length;
        }
        var scale = Scale.of(mean, variances);
        var standardised = Arrays.stream(rows).map(scale::standardised).toArray(double[][]::new);
        var correlations = correlations(standardised, scale.width());
        double shrinkage = Math.max(LEAST_SHRINKAGE, shrinkage(standardised, correlations));
        for (int i = 0; i < correlations.length; i++) {
            for (int j = 0; j < i; j++) {
                correlations[i][j] *= 1 - shrinkage;
            }
        }
        return new Mahalanobis(scale, Cholesky.of(correlations), shrinkage);
    }

    /** The lower half of the rows' mean product with themselves. */
    private static double[][] correlations(double[][] standardised, int width) {
        var sums = new double[width][width];
        for (var row : standardised) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j <= i; j++) {
                    sums[i][j] += row[i] * row[j];
                }
            }
        }
        for (var sum : sums) {
            Arrays.setAll(sum, j -> sum[j] / standardised.length);
        }
        return sums;
    }

    /** What the correlations would vary by between samples, over how far they are from none. */
    private static double shrinkage(double[][] standardised, double[][] correlations) {
        double squares = 0;
        for (int i = 0; i < correlations.length; i++) {
            for (int j = 0; j < i; j++) {
                squares += 2 * correlations[i][j] * correlations[i][j];
            }
        }
        int width = correlations.length;
        double fourth = Arrays.stream(standardised)
                        .mapToDouble(row -> Math.pow(product(row), 2))
                        .sum()
                / standardised.length;
        double varies = (fourth - squares - width) / standardised.length;
        return squares == 0 ? 0 : Math.clamp(varies / squares, 0, 1);
    }

    /** The square of the distance from the mean, {@code (x-μ)ᵀ Σ⁻¹ (x-μ)}. */
    public double squared(double[] row) {
        return correlations.inverseProduct(scale.standardised(row));
    }

    /** The same as if columns were not correlated, {@code (x-μ)ᵀ diag(Σ)⁻¹ (x-μ)}. */
    public double diagonal(double[] row) {
        return product(scale.standardised(row));
    }

    /**
     * The simplified relative distance: {@link #squared} minus {@link #diagonal}. What is far along single columns, as much else is, counts less than
     * what combines them as the others do not (Bai et al. 2022, section 5.4, after Ren et al. 2021).
     */
    public double relative(double[] row) {
        var standardised = scale.standardised(row);
        return correlations.inverseProduct(standardised) - product(standardised);
    }

    /** A row in standard deviations from the mean, without the columns that are left out. */
    public double[] standardised(double[] row) {
        return scale.standardised(row);
    }

    /** Which part was taken from the correlations, in [0, 1]. */
    public double shrinkage() {
        return shrinkage;
    }

    private static double product(double[] row) {
        return Arrays.stream(row).map(x -> x * x).sum();
    }

    /**
     * @param columns those in which rows differ
     * @param means of these columns
     * @param spreads the standard deviations of these columns
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Scale(int[] columns, double[] means, double[] spreads) {

        static Scale of(double[] mean, double[] variances) {
            var columns = IntStream.range(0, mean.length)
                    .filter(c -> Math.sqrt(variances[c]) > ROUNDING * Math.abs(mean[c]))
                    .toArray();
            return new Scale(
                    columns,
                    Arrays.stream(columns).mapToDouble(c -> mean[c]).toArray(),
                    Arrays.stream(columns)
                            .mapToDouble(c -> Math.sqrt(variances[c]))
                            .toArray());
        }

        int width() {
            return columns.length;
        }

        double[] standardised(double[] row) {
            var standardised = new double[columns.length];
            Arrays.setAll(standardised, i -> (row[columns[i]] - means[i]) / spreads[i]);
            return standardised;
        }
    }
}
