package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Agreement on an ordered scale, near misses counting in part, corrected for chance without collapsing when almost all units deserve
 * the same category: Gwet's AC2. Gwet, Handbook of Inter-Rater Reliability, 4th edition, 2014, chapter 4.
 */
public final class WeightedGwetAgreement {

    private final int[] categories;
    private final double[][] weights;

    private WeightedGwetAgreement(int[] categories, Weighting weighting) {
        this.categories = categories;
        this.weights = weighting.matrix(categories);
    }

    /**
     * {@code (P - P_e) / (1 - P_e)}: {@code P} is the mean over units with two labels of the mean weight of their pairs of labels,
     * {@code P_e = T Σ_c π_c (1 - π_c) / (K (K - 1))} with the sum {@code T} of all weights, and {@code π_c} the mean over units with a
     * label of the share of category c. {@code NaN} if no unit has two labels; 1 when only one category is in use.
     *
     * @param units the category codes given to each unit
     * @param categories the codes there were to choose from, ascending, in use or not: two or more
     */
    public static AdditiveStatistic statistic(int[][] units, int[] categories, Weighting weighting) {
        for (int c = 1; c < categories.length; c++) {
            if (categories[c] <= categories[c - 1]) {
                throw new IllegalArgumentException("Categories ascend, but were " + Arrays.toString(categories));
            }
        }
        if (categories.length < 2) {
            throw new IllegalArgumentException("Two categories are needed but there were " + categories.length);
        }
        var tally = Tally.ofUnitsWith(1, units);
        var known = tally.codes();
        if (!Arrays.stream(known).allMatch(code -> Arrays.binarySearch(categories, code) >= 0)) {
            throw new IllegalArgumentException("Of the codes %s not all are among the categories %s"
                    .formatted(Arrays.toString(known), Arrays.toString(categories)));
        }
        var agreement = new WeightedGwetAgreement(categories.clone(), weighting);
        return tally.statistic(counts -> agreement.row(known, counts), agreement::ac2, "no unit has two labels");
    }

    /** The unit's weighted agreement and whether it has any, one for the unit itself, and the shares of all categories in it. */
    private double[] row(int[] codes, int[] counts) {
        var labels = new int[categories.length];
        for (int i = 0; i < codes.length; i++) {
            labels[Arrays.binarySearch(categories, codes[i])] = counts[i];
        }
        double total = Arrays.stream(counts).sum();
        var row = new double[categories.length + 3];
        row[0] = total < 2 ? 0 : weightedPairs(labels) / (total * (total - 1));
        row[1] = total < 2 ? 0 : 1;
        row[2] = 1;
        for (int c = 0; c < labels.length; c++) {
            row[c + 3] = labels[c] / total;
        }
        return row;
    }

    /** The summed weight of all ordered pairs of two different labels of the unit. */
    private double weightedPairs(int[] labels) {
        double sum = 0;
        for (int c = 0; c < labels.length; c++) {
            for (int k = 0; k < labels.length; k++) {
                sum += weights[c][k] * labels[c] * (labels[k] - (c == k ? 1.0 : 0.0));
            }
        }
        return sum;
    }

    private double ac2(double[] sums) {
        double all = Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
        double k = categories.length;
        double expected = Arrays.stream(sums, 3, sums.length)
                .map(sum -> sum / sums[2])
                .map(share -> share * (1 - share) * all / (k * (k - 1)))
                .sum();
        return (sums[0] / sums[1] - expected) / (1 - expected);
    }
}
