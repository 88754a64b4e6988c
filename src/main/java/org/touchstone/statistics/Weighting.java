package org.touchstone.statistics;

/**
 * How much credit two labels on an ordered scale get for lying near each other: 1 if equal, 0 for the two ends of the scale.
 * Gwet, Handbook of Inter-Rater Reliability, 4th edition, 2014, section 3.5.
 */
public enum Weighting {
    /** {@code 1 - |c - k| / (max - min)}, by the difference of the codes. */
    LINEAR,
    /** {@code 1 - (c - k)² / (max - min)²}, by the difference of the codes. */
    QUADRATIC,
    /** {@code 1 - M_ck / M_1K} with {@code M = m (m - 1) / 2} for the {@code m} categories from one to the other; only the order counts. */
    ORDINAL;

    /** The weights of all pairs of categories, given ascending: two or more. */
    double[][] matrix(int[] categories) {
        int last = categories.length - 1;
        var weights = new double[categories.length][categories.length];
        for (int c = 0; c <= last; c++) {
            for (int k = 0; k <= last; k++) {
                weights[c][k] = 1 - distance(c, k, categories) / distance(0, last, categories);
            }
        }
        return weights;
    }

    private double distance(int c, int k, int[] categories) {
        double difference = Math.abs((double) categories[c] - categories[k]);
        double steps = Math.abs(c - k);
        return switch (this) {
            case LINEAR -> difference;
            case QUADRATIC -> difference * difference;
            case ORDINAL -> steps * (steps + 1) / 2;
        };
    }
}
