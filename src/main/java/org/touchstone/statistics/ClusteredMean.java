package org.touchstone.statistics;

import java.util.Arrays;
import java.util.HashMap;

/** The mean of values that come in few clusters, such as what each of a dozen people said several times. */
public final class ClusteredMean {

    private ClusteredMean() {}

    /**
     * Returns the mean of all values with a t interval whose standard error comes from the clusters: the linearised ratio
     * estimator of Cochran (1977, section 11), with one degree of freedom less than there are clusters. Unlike a bootstrap it
     * stays usable with fewer than twenty.
     *
     * @param values the values
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
        var residuals = new HashMap<Integer, Double>();
        for (int i = 0; i < values.length; i++) {
            residuals.merge(clusters[i], values[i] - mean, Double::sum);
        }
        int count = residuals.size();
        if (count < 2) {
            return Estimate.withoutInterval(mean, "all values are of one cluster");
        }
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return Estimate.withoutInterval(mean, "all values are alike");
        }
        double squares =
                residuals.values().stream().mapToDouble(sum -> sum * sum).sum();
        double error = Math.sqrt(squares * count / (count - 1)) / values.length;
        double reach = StudentT.critical(level, count - 1) * error;
        return Estimate.of(mean, new Interval(mean - reach, mean + reach));
    }
}
