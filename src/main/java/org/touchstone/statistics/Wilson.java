package org.touchstone.statistics;

/** The score interval of a proportion: Wilson, Probable Inference, 1927. */
public final class Wilson {

    private Wilson() {}

    /**
     * Returns all {@code p} for which {@code successes} lies within {@code z} standard errors of {@code p * trials}:
     * {@code (k + z²/2 ± z sqrt(k(n-k)/n + z²/4)) / (n + z²)}. It stays inside [0, 1] and has width at 0 and at n.
     *
     * @param successes from 0 to {@code trials}; fractions are allowed, for ties that count half
     * @param trials how many independent trials there were; none gives [0, 1]
     * @param level the confidence level, such as 0.95
     */
    public static Interval interval(double successes, double trials, double level) {
        if (!(successes >= 0 && successes <= trials && trials < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(successes + " successes do not fit " + trials + " trials");
        }
        double z = Normal.critical(level);
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double centre = successes + z * z / 2;
        double spread = z * Math.sqrt(successes * (trials - successes) / trials + z * z / 4);
        double scale = trials + z * z;
        return new Interval(Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale));
    }
}
