package org.touchstone.statistics;

/** Student's t distribution. */
final class StudentT {

    private StudentT() {}

    /** Returns the two-sided critical value: 2.776 for 0.95 and 4 degrees of freedom. */
    static double critical(double level, int freedom) {
        if (!(level > 0 && level < 1) || freedom < 1) {
            throw new IllegalArgumentException("No critical value for " + level + " with " + freedom + " degrees");
        }
        double low = 0;
        double high = Math.PI / 2;
        double middle = Math.PI / 4;
        while (low < middle && middle < high) {
            if (within(middle, freedom) < level) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return Math.sqrt(freedom) * Math.tan(middle);
    }

    /** The probability between plus and minus t, by the angle of t over root freedom. Abramowitz and Stegun 26.7.3, 26.7.4. */
    private static double within(double angle, int freedom) {
        boolean odd = freedom % 2 == 1;
        double square = Math.cos(angle) * Math.cos(angle);
        double term = odd ? Math.cos(angle) : 1;
        double sum = 0;
        for (int k = odd ? 3 : 2; k <= freedom; k += 2) {
            sum += term;
            term *= square * (k - 1) / k;
        }
        return odd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
    }
}
