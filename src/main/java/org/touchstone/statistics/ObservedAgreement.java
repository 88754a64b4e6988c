package org.touchstone.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * How often two raters of one unit give it the same category.
 *
 * <p>A unit is the category codes its raters gave, missing ones left out; units with fewer than two labels say nothing and are
 * left out. For agreement among decisive votes only, leave the ties out of the units.
 */
public final class ObservedAgreement {

    private ObservedAgreement() {}

    /** Returns the value of {@link #statistic}; {@code NaN} if no unit has two labels. */
    public static double of(int[][] units) {
        return statistic(units).value();
    }

    /**
     * The mean over units of the share of agreeing pairs within the unit, {@code Σ_c n_c (n_c - 1) / (n (n - 1))}: every unit
     * weighs the same, so its pairs share that weight (Fleiss, 1971).
     */
    public static AdditiveStatistic statistic(int[][] units) {
        return ratio(units, counts -> 1);
    }

    /**
     * The same with each unit weighted by its number of labels, so that every vote weighs the same: the observed agreement that
     * Krippendorff's nominal alpha corrects for chance.
     */
    public static AdditiveStatistic perVote(int[][] units) {
        return ratio(units, counts -> Arrays.stream(counts).sum());
    }

    private static AdditiveStatistic ratio(int[][] units, ToDoubleFunction<int[]> weight) {
        return Tally.ofUnitsWith(2, units)
                .statistic(
                        counts -> {
                            double w = weight.applyAsDouble(counts);
                            return new double[] {w * agreeingPairs(counts), w};
                        },
                        sums -> sums[0] / sums[1],
                        "no unit has two labels");
    }

    /** The share of ordered pairs of labels that agree. */
    static double agreeingPairs(int[] counts) {
        double agreeing = 0;
        double labels = 0;
        for (int count : counts) {
            agreeing += count * (count - 1.0);
            labels += count;
        }
        return agreeing / (labels * (labels - 1));
    }
}
