package org.touchstone.quality;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Puts every judgment beside the others of its comparison. */
final class Beside {

    private static final int CATEGORIES = 3;

    private Beside() {}

    /**
     * For each judgment how far it agrees with the majority of the others: 1 or 0, and 1/k where k answers lead them together, as
     * {@link org.touchstone.statistics.LeaveOneOut} has it; {@code NaN} where there are no others, or it says nothing.
     *
     * @param said -1, 0, 1 or {@link Ballots#SILENT}
     */
    static double[] agreements(Ballots ballots, IntUnaryOperator said) {
        var agreements = new double[ballots.size()];
        var counts = new int[CATEGORIES];
        for (int comparison = 0; comparison < ballots.comparisons().size(); comparison++) {
            int from = ballots.from(comparison);
            int to = ballots.from(comparison + 1);
            Arrays.fill(counts, 0);
            for (int ballot = from; ballot < to; ballot++) {
                count(counts, said.applyAsInt(ballot), 1);
            }
            for (int ballot = from; ballot < to; ballot++) {
                agreements[ballot] = agreement(counts, said.applyAsInt(ballot));
            }
        }
        return agreements;
    }

    private static void count(int[] counts, int said, int step) {
        if (said != Ballots.SILENT) {
            counts[said + 1] += step;
        }
    }

    private static double agreement(int[] counts, int own) {
        if (own == Ballots.SILENT) {
            return Double.NaN;
        }
        count(counts, own, -1);
        int most = Math.max(counts[0], Math.max(counts[1], counts[2]));
        double agreement = most == 0 ? Double.NaN : counts[own + 1] == most ? 1.0 / leaders(counts, most) : 0;
        count(counts, own, 1);
        return agreement;
    }

    private static int leaders(int[] counts, int most) {
        return (counts[0] == most ? 1 : 0) + (counts[1] == most ? 1 : 0) + (counts[2] == most ? 1 : 0);
    }
}
