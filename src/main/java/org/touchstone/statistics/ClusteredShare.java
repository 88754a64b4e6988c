package org.touchstone.statistics;

import java.util.Arrays;
import java.util.HashMap;

/** The interval of a share whose trials come in clusters, such as judgments of a conversation that recurs. */
public final class ClusteredShare {

    private ClusteredShare() {}

    /**
     * Returns Wilson's interval for as many independent trials as the clustered ones are worth: {@code n} divided by the
     * design effect, which is the linearised variance of the mean over {@code p(1 - p)/n} and never taken below 1 (Korn and
     * Graubard, Confidence intervals for proportions with small expected number of positive counts estimated from survey
     * data, 1998). Where all values are alike the effect is unknown, and each cluster counts as one trial.
     *
     * @param values from 0 to 1
     * @param clusters for each value, any number that names its cluster
     * @param level of confidence, strictly between 0 and 1
     */
    public static Estimate of(double[] values, int[] clusters, double level) {
        if (values.length != clusters.length) {
            throw new IllegalArgumentException(values.length + " values but " + clusters.length + " cluster names");
        }
        if (values.length == 0) {
            return Estimate.undefined("there are no values");
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double worth = worth(values, clusters, mean);
        return Estimate.of(mean, Wilson.interval(Math.min(mean * worth, worth), worth, level));
    }

    private static double worth(double[] values, int[] clusters, double mean) {
        var residuals = new HashMap<Integer, Double>();
        for (int i = 0; i < values.length; i++) {
            residuals.merge(clusters[i], values[i] - mean, Double::sum);
        }
        double count = residuals.size();
        if (count == values.length) {
            return count;
        }
        double binomial = mean * (1 - mean) * values.length;
        if (count < 2 || binomial <= 0) {
            return count;
        }
        double squares =
                residuals.values().stream().mapToDouble(sum -> sum * sum).sum();
        return values.length / Math.max(1, squares * count / (count - 1) / binomial);
    }
}
