package org.touchstone.statistics;

import java.util.Arrays;

/** Agreement of equally many raters per unit, corrected for chance; here for comparison with papers. Fleiss, 1971. */
public final class FleissKappa {

    private FleissKappa() {}

    /** Returns the value of {@link #statistic}. */
    public static double of(int[][] units) {
        return statistic(units).value();
    }

    /**
     * {@code (P - P_e) / (1 - P_e)}: {@code P} is {@link ObservedAgreement}, {@code P_e} the sum of the squared shares of the
     * categories. {@code NaN} without units, and if only one category is in use.
     *
     * @param units the category codes given to each unit, equally many of them and at least two
     */
    public static AdditiveStatistic statistic(int[][] units) {
        if (Arrays.stream(units).anyMatch(unit -> unit.length < 2 || unit.length != units[0].length)) {
            throw new IllegalArgumentException("Every unit needs the same number of labels, two or more");
        }
        return Tally.ofUnitsWith(2, units)
                .statistic(
                        FleissKappa::row,
                        FleissKappa::kappa,
                        units.length == 0 ? "there are no units" : "only one category is in use");
    }

    /** The unit's agreement, one for the unit itself, and its counts. */
    private static double[] row(int[] counts) {
        var row = new double[counts.length + 2];
        row[0] = ObservedAgreement.agreeingPairs(counts);
        row[1] = 1;
        for (int c = 0; c < counts.length; c++) {
            row[c + 2] = counts[c];
        }
        return row;
    }

    private static double kappa(double[] sums) {
        double labels = Arrays.stream(sums, 2, sums.length).sum();
        double expected = Arrays.stream(sums, 2, sums.length)
                .map(count -> count / labels * (count / labels))
                .sum();
        return expected == 1 ? Double.NaN : (sums[0] / sums[1] - expected) / (1 - expected);
    }
}
