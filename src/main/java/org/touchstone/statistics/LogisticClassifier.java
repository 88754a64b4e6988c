package org.touchstone.statistics;

import java.util.Arrays;

/**
 * A linear score that tells a yes from a no: logistic regression of weighted rows, {@code Σ w ln(1 + exp(-±(x·β + c))) + λ|β|²/2} made least. For
 * many columns; for what columns mean, with standard errors, see {@link LogisticRegression}.
 */
public final class LogisticClassifier {

    private static final int MOST_ITERATIONS = 1_000;

    /** As far as a part of the gradient may be from zero at the end, for a weight of one in all. */
    private static final double TOLERANCE = 1e-7;

    private final double[][] rows;
    private final boolean[] yes;
    private final double[] weights;
    private final double ridge;

    private LogisticClassifier(double[][] rows, boolean[] yes, double[] weights, double ridge) {
        this.rows = rows;
        this.yes = yes;
        this.weights = weights;
        this.ridge = ridge;
    }

    /**
     * Learns from rows.
     *
     * @param rows equally long, at least one; columns on like scales
     * @param yes for each row whether it happened
     * @param weights for each row how much it counts, as if it were there so often
     * @param ridge λ, positive; the constant c is not held down
     */
    public static Fitted fit(double[][] rows, boolean[] yes, double[] weights, double ridge) {
        if (rows.length == 0 || rows.length != yes.length || rows.length != weights.length) {
            throw new IllegalArgumentException("As many rows, outcomes and weights, and not none, but %d, %d and %d"
                    .formatted(rows.length, yes.length, weights.length));
        }
        if (!(ridge > 0)) {
            throw new IllegalArgumentException("A ridge is positive but was " + ridge);
        }
        var problem = new LogisticClassifier(rows, yes, weights, ridge);
        double tolerance = TOLERANCE * Arrays.stream(weights).sum();
        return new Fitted(Descent.from(new double[rows[0].length + 1], problem::loss, tolerance, MOST_ITERATIONS)
                .point());
    }

    /** What was learned: a coefficient for each column, and the constant. */
    public static final class Fitted {

        private final double[] coefficients;

        private Fitted(double[] coefficients) {
            this.coefficients = coefficients;
        }

        /** By column, and the constant at the end. */
        public double[] coefficients() {
            return coefficients.clone();
        }

        /** The log-odds of a yes. */
        public double score(double[] row) {
            return LogisticClassifier.score(row, coefficients);
        }
    }

    private double loss(double[] coefficients, double[] gradient) {
        int width = coefficients.length - 1;
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            double margin = yes[i] ? score(rows[i], coefficients) : -score(rows[i], coefficients);
            loss += weights[i] * (Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin))));
            double slope = (yes[i] ? -weights[i] : weights[i]) * Logistic.of(-margin);
            for (int c = 0; c < width; c++) {
                gradient[c] += slope * rows[i][c];
            }
            gradient[width] += slope;
        }
        for (int c = 0; c < width; c++) {
            loss += ridge / 2 * coefficients[c] * coefficients[c];
            gradient[c] += ridge * coefficients[c];
        }
        return loss;
    }

    private static double score(double[] row, double[] coefficients) {
        double score = coefficients[row.length];
        for (int c = 0; c < row.length; c++) {
            score += row[c] * coefficients[c];
        }
        return score;
    }
}
