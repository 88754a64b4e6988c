package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Pearson's test of counts against known shares; what happens once in a thousand times by chance counts as a departure. */
final class ChiSquare {

    /** The upper thousandth of the standard normal distribution. */
    private static final double Z = 3.0902;

    private ChiSquare() {}

    static void fits(String what, long[] counts, double... shares) {
        assertThat(departure(counts, shares)).as(what).isLessThan(limit(counts.length - 1));
    }

    static void isEven(String what, long... counts) {
        fits(what, counts, even(counts.length));
    }

    static double[] even(int cells) {
        var shares = new double[cells];
        Arrays.fill(shares, 1.0 / cells);
        return shares;
    }

    /** The sum of squared departures over what was expected. */
    static double departure(long[] counts, double... shares) {
        long all = Arrays.stream(counts).sum();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = all * shares[i];
            assertThat(expected).as("counts enough for the test").isGreaterThanOrEqualTo(5);
            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return sum;
    }

    /**
     * The upper thousandth of the chi-square distribution by the cube-root approximation of Wilson and Hilferty (1931, PNAS
     * 17, 684-688), which from one degree of freedom up lies within 2% of the tables (10.83 for 1, 45.31 for 20).
     */
    static double limit(int degrees) {
        double spread = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - spread + Z * Math.sqrt(spread), 3);
    }
}
