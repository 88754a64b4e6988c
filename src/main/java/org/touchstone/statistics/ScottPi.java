package org.touchstone.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Agreement of two raters corrected for chance, as if both had the same habits. Scott, Reliability of Content Analysis, 1955. */
public final class ScottPi {

    private ScottPi() {}

    /**
     * Returns {@code (p_o - p_e) / (1 - p_e)}: {@code p_o} is the share of items with equal labels, {@code p_e = Σ_c π_c²} the share
     * expected from the frequencies {@code π_c} of both raters' labels taken together. {@code NaN} without items, and if only one
     * category is in use.
     *
     * @param first the first rater's category codes
     * @param second the second rater's, of the same items in the same order: only items that both labelled
     */
    public static double of(int[] first, int[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("The same items, but " + first.length + " against " + second.length);
        }
        double n = first.length;
        long agreeing = IntStream.range(0, first.length)
                .filter(i -> first[i] == second[i])
                .count();
        int[] all = IntStream.concat(Arrays.stream(first), Arrays.stream(second))
                .sorted()
                .toArray();
        double expected = 0;
        for (int start = 0, end; start < all.length; start = end) {
            end = start;
            while (end < all.length && all[end] == all[start]) {
                end++;
            }
            double share = (end - start) / (2 * n);
            expected += share * share;
        }
        return (agreeing / n - expected) / (1 - expected);
    }
}
