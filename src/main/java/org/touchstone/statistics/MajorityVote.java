package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Each vote weighs the same: {@code q_ic = (n_ic + s/K) / (n_i + s)}, the mean of an item's shares of classes under a symmetric
 * Dirichlet prior. Votes on one item are then exchangeable, and the smoothing {@code s} is the one under which the votes are most
 * probable (Minka, Estimating a Dirichlet distribution, 2000), sought between 1/16 and 256. Who voted does not matter; reliability is the mean
 * posterior of what a worker said.
 */
public final class MajorityVote {

    private static final double LEAST = 1.0 / 16;
    private static final double MOST = 256;
    private static final int STEPS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private MajorityVote() {}

    public static Aggregation fit(Labels labels) {
        var counts = labels.counts();
        double smoothing = smoothing(counts);
        var posterior =
                Arrays.stream(counts).map(votes -> smoothed(votes, smoothing)).toArray(double[][]::new);
        return new Aggregation(
                AggregationMethod.MAJORITY,
                posterior,
                reliability(labels, posterior),
                (_, _, label, c) -> label == c ? 1 : 0,
                logLikelihood(counts, smoothing),
                STEPS,
                true);
    }

    private static double[] smoothed(double[] votes, double smoothing) {
        double total = Arrays.stream(votes).sum() + smoothing;
        return Arrays.stream(votes)
                .map(count -> (count + smoothing / votes.length) / total)
                .toArray();
    }

    /** By golden section on the logarithm. */
    private static double smoothing(double[][] counts) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        for (int i = 0; i < STEPS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (logLikelihood(counts, Math.exp(left)) < logLikelihood(counts, Math.exp(right))) {
                low = left;
            } else {
                high = right;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** Of the votes one after the other: each class's share so far, smoothed, when it is voted for again. */
    private static double logLikelihood(double[][] counts, double smoothing) {
        double sum = 0;
        for (double[] votes : counts) {
            double total = 0;
            for (double count : votes) {
                for (int k = 0; k < count; k++) {
                    sum += Math.log((k + smoothing / votes.length) / (total + smoothing));
                    total++;
                }
            }
        }
        return sum;
    }

    private static double[] reliability(Labels labels, double[][] posterior) {
        var reliability = new double[labels.workers()];
        var given = new int[labels.workers()];
        for (int n = 0; n < labels.size(); n++) {
            reliability[labels.worker()[n]] += posterior[labels.item()[n]][labels.label()[n]];
            given[labels.worker()[n]]++;
        }
        double usual = Arrays.stream(reliability).sum() / Math.max(1, labels.size());
        Arrays.setAll(reliability, worker -> given[worker] == 0 ? usual : reliability[worker] / given[worker]);
        return reliability;
    }
}
