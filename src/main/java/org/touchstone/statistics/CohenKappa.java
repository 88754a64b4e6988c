package org.touchstone.statistics;

import java.util.Arrays;

/** Agreement of two raters corrected for chance, each with their own habits. Cohen, 1960. */
public final class CohenKappa {

    private CohenKappa() {}

    /**
     * Returns {@code (p_o - p_e) / (1 - p_e)}: {@code p_o} is the share of items with equal labels, {@code p_e = Σ_c p_c q_c} the
     * share expected from the two raters' own frequencies. {@code NaN} without items, and if both used one and the same category
     * throughout.
     *
     * @param first the first rater's category codes
     * @param second the second rater's, of the same items in the same order: only items that both labelled
     */
    public static double of(int[] first, int[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("The same items, but " + first.length + " against " + second.length);
        }
        long agreeing = 0;
        for (int i = 0; i < first.length; i++) {
            agreeing += first[i] == second[i] ? 1 : 0;
        }
        double n = first.length;
        double expected = Arrays.stream(first)
                .distinct()
                .mapToDouble(code -> share(first, code) * share(second, code))
                .sum();
        return (agreeing / n - expected) / (1 - expected);
    }

    private static double share(int[] labels, int code) {
        return (double) Arrays.stream(labels).filter(label -> label == code).count() / labels.length;
    }
}
