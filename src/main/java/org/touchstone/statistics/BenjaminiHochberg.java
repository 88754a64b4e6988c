package org.touchstone.statistics;

/**
 * Keeps false alarms rare when many are tested at once: among what is found, the expected share of false findings is at most the rate
 * asked for. Benjamini and Hochberg, Controlling the False Discovery Rate, 1995.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * Returns the adjusted p-values in the order given: {@code min over j >= i of m p_(j) / j} for the i-th smallest of {@code m}. What
     * is at most the rate is a finding at that rate. Without p-values there are none.
     */
    public static double[] adjusted(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("A p-value lies in [0, 1] but was " + value);
            }
        }
        int[] order = Ranking.ascending(p);
        var adjusted = new double[p.length];
        double least = 1;
        for (int i = p.length - 1; i >= 0; i--) {
            least = Math.min(least, p[order[i]] * p.length / (i + 1));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    /** Returns which of the p-values are findings at this rate of false discoveries, such as 0.05. */
    public static boolean[] found(double[] p, double rate) {
        double[] adjusted = adjusted(p);
        var found = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            found[i] = adjusted[i] <= rate;
        }
        return found;
    }
}
