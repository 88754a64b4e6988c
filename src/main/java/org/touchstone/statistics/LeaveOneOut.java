package org.touchstone.statistics;

import java.util.Arrays;

/**
 * How often a label agrees with the majority of the unit's other labels: what a person scores when judged by other people, and
 * so the ceiling to hold a model against (Dubois et al., AlpacaFarm, 2023).
 */
public final class LeaveOneOut {

    private LeaveOneOut() {}

    /** Returns the value of {@link #statistic}; {@code NaN} if no unit has two labels. */
    public static double of(int[][] units) {
        return statistic(units).value();
    }

    /**
     * The mean over labels, each weighing the same, of: 1 if it is the one most frequent category among the unit's other labels,
     * 0 if it is not among the most frequent, and 1/k if it is one of k that tie, which for the usual two is one half. That is
     * what breaking ties by lot gives on average. With two labels to every unit this is {@link ObservedAgreement}.
     *
     * @param units the category codes given to each unit; those with fewer than two are left out
     */
    public static AdditiveStatistic statistic(int[][] units) {
        return Tally.ofUnitsWith(2, units)
                .statistic(LeaveOneOut::row, sums -> sums[0] / sums[1], "no unit has two labels");
    }

    private static double[] row(int[] counts) {
        double agreeing = 0;
        double labels = 0;
        for (int category = 0; category < counts.length; category++) {
            agreeing += counts[category] == 0 ? 0 : counts[category] * agreement(counts, category);
            labels += counts[category];
        }
        return new double[] {agreeing, labels};
    }

    private static double agreement(int[] counts, int own) {
        int[] others = counts.clone();
        others[own]--;
        int most = Arrays.stream(others).max().orElse(0);
        long leaders = Arrays.stream(others).filter(count -> count == most).count();
        return others[own] == most ? 1.0 / leaders : 0;
    }
}
