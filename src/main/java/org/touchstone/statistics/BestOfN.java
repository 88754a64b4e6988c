package org.touchstone.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the best of {@code n} responses by a proxy is worth by another measure, from all subsets of the responses at hand: without bias, where
 * those were drawn alike. Nakano et al., WebGPT, 2021, appendix I; Gao et al., Scaling Laws for Reward Model Overoptimization, 2022.
 */
public final class BestOfN {

    private BestOfN() {}

    /**
     * The expected gold of the response with the highest proxy among {@code n} of {@code N}: {@code Σ_i C(i-1, n-1) / C(N, n) g_(i)} with the
     * gold {@code g_(i)} of the i-th lowest proxy. Responses of equal proxy are taken in any order with the same probability, so that each
     * counts with the mean gold of its equals.
     *
     * @param n from 1 to as many as there are
     */
    public static double expected(double[] proxy, double[] gold, int n) {
        int size = proxy.length;
        if (gold.length != size || n < 1 || n > size) {
            throw new IllegalArgumentException(
                    "The best of %d among %d, of which %d have a gold".formatted(n, size, gold.length));
        }
        int[] order = Ranking.ascending(proxy);
        double[] ordered = shared(proxy, gold, order);
        double weight = (double) n / size;
        double sum = 0;
        for (int i = size; i >= n; i--) {
            sum += weight * ordered[i - 1];
            weight *= i == 1 ? 0 : (double) (i - n) / (i - 1);
        }
        return sum;
    }

    /** How far choosing the best of {@code n} departs from taking any: {@code ln n - (n - 1) / n} nats of KL divergence. */
    public static double divergence(int n) {
        return Math.log(n) - (n - 1.0) / n;
    }

    private static double[] shared(double[] proxy, double[] gold, int[] order) {
        var ordered = new double[order.length];
        for (int start = 0, end; start < order.length; start = end) {
            end = start + 1;
            while (end < order.length && proxy[order[end]] == proxy[order[start]]) {
                end++;
            }
            double mean = IntStream.range(start, end)
                    .mapToDouble(i -> gold[order[i]])
                    .average()
                    .orElseThrow();
            Arrays.fill(ordered, start, end, mean);
        }
        return ordered;
    }
}
