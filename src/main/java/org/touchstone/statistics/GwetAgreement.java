package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Agreement corrected for chance in a way that does not collapse when almost all units deserve the same category, as alpha
 * does: Gwet's AC1. Gwet, Computing inter-rater reliability in the presence of high agreement, 2008; with missing labels as in
 * the Handbook of Inter-Rater Reliability, 4th edition, 2014.
 */
public final class GwetAgreement {

    private GwetAgreement() {}

    /** Returns the value of {@link #statistic}. */
    public static double of(int[][] units, int categories) {
        return statistic(units, categories).value();
    }

    /**
     * {@code (P - P_e) / (1 - P_e)}: {@code P} is {@link ObservedAgreement}, {@code P_e = Σ_c π_c (1 - π_c) / (K - 1)}, and
     * {@code π_c} the mean over units with a label of the share of category c. {@code NaN} if no unit has two labels. It is 1, not
     * undefined, when only one category is in use.
     *
     * @param units the category codes given to each unit
     * @param categories how many categories there were to choose from, {@code K}: two or more, in use or not
     */
    public static AdditiveStatistic statistic(int[][] units, int categories) {
        var tally = Tally.ofUnitsWith(1, units);
        if (categories < Math.max(2, tally.codes().length)) {
            throw new IllegalArgumentException(
                    tally.codes().length + " categories are in use but there are said to be " + categories);
        }
        return tally.statistic(GwetAgreement::row, sums -> ac1(sums, categories), "no unit has two labels");
    }

    /** The unit's agreement and whether it has any, one for the unit itself, and the shares of the categories in it. */
    private static double[] row(int[] counts) {
        int labels = Arrays.stream(counts).sum();
        var row = new double[counts.length + 3];
        row[0] = labels < 2 ? 0 : ObservedAgreement.agreeingPairs(counts);
        row[1] = labels < 2 ? 0 : 1;
        row[2] = 1;
        for (int c = 0; c < counts.length; c++) {
            row[c + 3] = (double) counts[c] / labels;
        }
        return row;
    }

    private static double ac1(double[] sums, int categories) {
        double expected = Arrays.stream(sums, 3, sums.length)
                .map(sum -> sum / sums[2])
                .map(share -> share * (1 - share) / (categories - 1))
                .sum();
        return (sums[0] / sums[1] - expected) / (1 - expected);
    }
}
