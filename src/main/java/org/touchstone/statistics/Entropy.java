package org.touchstone.statistics;

import java.util.Arrays;

/** How far labels are spread over their categories. Shannon, A Mathematical Theory of Communication, 1948. */
public final class Entropy {

    private Entropy() {}

    /**
     * Returns {@code H = -Σ p_c log p_c / log K} over the {@code K} categories that could have been used: 0 where all labels are
     * alike, 1 where every category has as many. {@code NaN} without labels.
     *
     * @param counts how many labels each category has, unused ones included; at least two categories
     */
    public static double normalised(int... counts) {
        if (counts.length < 2) {
            throw new IllegalArgumentException("Labels spread over two categories or more, not " + counts.length);
        }
        double labels = Arrays.stream(counts).sum();
        if (labels == 0) {
            return Double.NaN;
        }
        double nats = Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> -count / labels * Math.log(count / labels))
                .sum();
        // All labels alike give -0.
        return nats == 0 ? 0 : nats / Math.log(counts.length);
    }
}
