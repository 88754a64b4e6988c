package org.touchstone.statistics;

import java.util.Arrays;

/**
 * How well numbers tell the rows that are sought from the others: the chance that one that is sought has the larger number, equal numbers counting
 * half. It is the area under the receiver operating characteristic (Hanley and McNeil, The Meaning and Use of the Area under a Receiver Operating
 * Characteristic Curve, 1982): 1 where the numbers part the two, one half where they tell nothing.
 *
 * <p>Rows are ranked once, so that a choice of them, as a bootstrap makes thousands, takes time linear in its size.
 */
public final class Auroc {

    private final boolean[] sought;
    private final int[] ranks;
    private final int different;

    private Auroc(boolean[] sought, int[] ranks, int different) {
        this.sought = sought;
        this.ranks = ranks;
        this.different = different;
    }

    /**
     * Ranks rows.
     *
     * @param numbers one for each row, infinite ones allowed
     * @param sought for each row whether it is one of those that should have large numbers
     */
    public static Auroc of(double[] numbers, boolean[] sought) {
        if (numbers.length != sought.length) {
            throw new IllegalArgumentException(numbers.length + " numbers but " + sought.length + " rows");
        }
        if (Arrays.stream(numbers).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("What is not a number has no rank");
        }
        // Adding zero makes minus zero and zero one number.
        var distinct = Arrays.stream(numbers)
                .map(number -> number + 0.0)
                .sorted()
                .distinct()
                .toArray();
        var ranks = Arrays.stream(numbers)
                .mapToInt(number -> Arrays.binarySearch(distinct, number + 0.0))
                .toArray();
        return new Auroc(sought.clone(), ranks, distinct.length);
    }

    /** The area over all rows; {@code NaN} where all are sought or none is. */
    public double value() {
        var all = new int[ranks.length];
        Arrays.setAll(all, i -> i);
        return on(all);
    }

    /** The area over the rows with these indices, some perhaps repeated; {@code NaN} where all of them are sought or none is. */
    public double on(int... rows) {
        var found = new int[different];
        var others = new int[different];
        for (int row : rows) {
            (sought[row] ? found : others)[ranks[row]]++;
        }
        double won = 0;
        long below = 0;
        long all = 0;
        for (int rank = 0; rank < different; rank++) {
            won += found[rank] * (below + others[rank] / 2.0);
            below += others[rank];
            all += found[rank];
        }
        return all == 0 || below == 0 ? Double.NaN : won / ((double) all * below);
    }
}
