package org.touchstone.statistics;

import java.util.Arrays;

/**
 * How far several rankings of the same objects agree: Kendall's coefficient of concordance, from 0 for none to 1 if all rank alike.
 * Kendall and Babington Smith, The Problem of m Rankings, 1939; with ties as in Siegel and Castellan, Nonparametric Statistics, 1988.
 */
public final class KendallW {

    private KendallW() {}

    /**
     * Returns {@code 12 S / (m² (n³ - n) - m Σ (t³ - t))}: {@code S} is the sum of squared deviations of the objects' rank sums from
     * their mean, for {@code m} rankings of {@code n} objects in which groups of {@code t} tie, sharing the mean of their ranks.
     * {@code NaN} with fewer than two rankings or objects, and if every ranking ties everything.
     *
     * @param rankings for each ranking the objects' ranks, or any numbers that order them; all of the same objects
     */
    public static double of(double[][] rankings) {
        if (Arrays.stream(rankings).anyMatch(ranking -> ranking.length != rankings[0].length)) {
            throw new IllegalArgumentException("All rankings must be of the same " + rankings[0].length + " objects");
        }
        double m = rankings.length;
        if (m < 2) {
            return Double.NaN;
        }
        double n = rankings[0].length;
        var sums = new double[rankings[0].length];
        double ties = 0;
        for (double[] ranking : rankings) {
            ties += addRanks(ranking, sums);
        }
        double mean = m * (n + 1) / 2;
        double squares =
                Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        return 12 * squares / (m * m * (n * n * n - n) - m * ties);
    }

    /** Adds the mean rank of each object to the sums; returns the sum of {@code t³ - t} over groups that tie. */
    private static double addRanks(double[] ranking, double[] sums) {
        int[] order = Ranking.ascending(ranking);
        double ties = 0;
        for (int start = 0, end; start < order.length; start = end) {
            end = start + 1;
            while (end < order.length && ranking[order[end]] == ranking[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                sums[order[i]] += (start + 1 + end) / 2.0;
            }
            double tied = end - start;
            ties += tied * tied * tied - tied;
        }
        return ties;
    }
}
