package org.touchstone.statistics;

import java.util.Arrays;
import java.util.HashMap;

/** Standard errors of estimated coefficients whose rows come in clusters: see {@link LogisticRegression}. */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record SandwichErrors(double[] standardErrors, int clusters) {

    static SandwichErrors of(double[][] scores, int[] clusters, Cholesky curvature) {
        int columns = scores[0].length;
        var sums = new HashMap<Integer, double[]>();
        for (int i = 0; i < scores.length; i++) {
            double[] sum = sums.computeIfAbsent(clusters[i], _ -> new double[columns]);
            for (int c = 0; c < columns; c++) {
                sum[c] += scores[i][c];
            }
        }
        var variances = new double[columns];
        for (double[] sum : sums.values()) {
            double[] influence = curvature.solve(sum);
            for (int c = 0; c < columns; c++) {
                variances[c] += influence[c] * influence[c];
            }
        }
        double g = sums.size();
        double n = scores.length;
        double factor = g > 1 && n > columns ? g / (g - 1) * ((n - 1) / (n - columns)) : Double.NaN;
        return new SandwichErrors(
                Arrays.stream(variances).map(v -> Math.sqrt(factor * v)).toArray(), sums.size());
    }
}
