package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Explains a yes or no by numbers: {@code P(yes) = σ(x·β)}, by maximum likelihood with a small ridge {@code λ|β|²/2} that keeps the
 * coefficients finite where the numbers tell yes and no apart perfectly.
 *
 * <p>Found by iteratively reweighted least squares, that is Newton's method (McCullagh and Nelder, Generalized Linear Models, 1989,
 * section 4.4). Standard errors allow rows of one cluster to go together: the sandwich {@code A⁻¹ (Σ_g s_g s_gᵀ) A⁻¹} with the
 * curvature {@code A} and the clusters' summed scores {@code s_g} (Liang and Zeger, 1986), times
 * {@code G/(G-1) · (n-1)/(n-k)} for {@code G} clusters, {@code n} rows and {@code k} coefficients, as in Stata and statsmodels.
 */
public final class LogisticRegression {

    private static final int MOST_ITERATIONS = 50;
    private static final double SMALL = 1e-10;

    private final double[][] rows;
    private final boolean[] yes;
    private final double ridge;
    private final int columns;

    private LogisticRegression(double[][] rows, boolean[] yes, double ridge) {
        this.rows = rows;
        this.yes = yes;
        this.ridge = ridge;
        this.columns = rows[0].length;
    }

    /**
     * Returns the fit.
     *
     * @param rows for each case its numbers, equally many and at least one row; a constant, where wanted, is a column of ones
     * @param yes for each case whether it happened
     * @param clusters for each case, any number that names its cluster
     * @param ridge positive; small beside a quarter of the number of rows, which is about the curvature in a standardised column
     */
    public static LogisticFit fit(double[][] rows, boolean[] yes, int[] clusters, double ridge) {
        if (rows.length == 0 || rows.length != yes.length || rows.length != clusters.length) {
            throw new IllegalArgumentException(
                    "As many rows, outcomes and cluster names, and not none, but %d, %d and %d"
                            .formatted(rows.length, yes.length, clusters.length));
        }
        if (Arrays.stream(rows).anyMatch(row -> row.length != rows[0].length)) {
            throw new IllegalArgumentException("All rows must have " + rows[0].length + " numbers");
        }
        if (!(ridge > 0)) {
            throw new IllegalArgumentException("A ridge is positive but was " + ridge);
        }
        return new LogisticRegression(rows, yes, ridge).fit(clusters);
    }

    private LogisticFit fit(int[] clusters) {
        var coefficients = new double[columns];
        int iterations = 0;
        boolean converged = false;
        while (!converged && iterations < MOST_ITERATIONS) {
            var step = Cholesky.of(curvature(coefficients)).solve(slope(coefficients));
            double taken = move(coefficients, step);
            converged = taken * Arrays.stream(step).map(Math::abs).max().orElse(0) < SMALL;
            iterations++;
        }
        var errors = SandwichErrors.of(scores(coefficients), clusters, Cholesky.of(curvature(coefficients)));
        return new LogisticFit(coefficients, errors, iterations, converged);
    }

    /** Goes the whole step, or half of it, or a quarter ..., until the objective does not fall; returns the part taken. */
    private double move(double[] coefficients, double[] step) {
        double before = objective(coefficients);
        double[] start = coefficients.clone();
        double part = 1;
        for (int halvings = 0; halvings < MOST_ITERATIONS; halvings++) {
            for (int c = 0; c < columns; c++) {
                coefficients[c] = start[c] + part * step[c];
            }
            if (objective(coefficients) >= before - SMALL * Math.abs(before)) {
                return part;
            }
            part /= 2;
        }
        return part;
    }

    private double objective(double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double margin = margin(rows[i], coefficients) * (yes[i] ? 1 : -1);
            sum += Math.min(margin, 0) - Math.log1p(Math.exp(-Math.abs(margin)));
        }
        return sum - ridge / 2 * Arrays.stream(coefficients).map(c -> c * c).sum();
    }

    private double[] slope(double[] coefficients) {
        double[] slope = Arrays.stream(coefficients).map(c -> -ridge * c).toArray();
        for (double[] score : scores(coefficients)) {
            for (int c = 0; c < columns; c++) {
                slope[c] += score[c];
            }
        }
        return slope;
    }

    /** What each row adds to the slope: its numbers times the part of its outcome left unexplained. */
    private double[][] scores(double[] coefficients) {
        var scores = new double[rows.length][columns];
        for (int i = 0; i < rows.length; i++) {
            double unexplained = (yes[i] ? 1 : 0) - Logistic.of(margin(rows[i], coefficients));
            for (int c = 0; c < columns; c++) {
                scores[i][c] = unexplained * rows[i][c];
            }
        }
        return scores;
    }

    private double[][] curvature(double[] coefficients) {
        var curvature = new double[columns][columns];
        for (double[] row : rows) {
            double p = Logistic.of(margin(row, coefficients));
            for (int c = 0; c < columns; c++) {
                for (int k = 0; k < columns; k++) {
                    curvature[c][k] += p * (1 - p) * row[c] * row[k];
                }
            }
        }
        for (int c = 0; c < columns; c++) {
            curvature[c][c] += ridge;
        }
        return curvature;
    }

    private static double margin(double[] row, double[] coefficients) {
        double sum = 0;
        for (int c = 0; c < row.length; c++) {
            sum += row[c] * coefficients[c];
        }
        return sum;
    }
}
