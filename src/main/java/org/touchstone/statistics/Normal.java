package org.touchstone.statistics;

/** The standard normal distribution. */
final class Normal {

    private static final double LOG_ROOT_TWO_PI = 0.9189385332046728;

    private Normal() {}

    /**
     * Returns the two-sided critical value of a level: 1.96 for 0.95.
     *
     * <p>Newton's method on the distribution function, which is concave right of zero, so that the steps approach the root
     * from the left and cannot overshoot.
     */
    static double critical(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies strictly between 0 and 1 but was " + level);
        }
        double target = (1 + level) / 2;
        double x = 0;
        double step = 1;
        while (step > 1e-15 * (1 + x)) {
            step = (target - distribution(x)) / density(x);
            x += step;
        }
        return x;
    }

    /** Returns the number below which the variable falls with this probability, strictly between 0 and 1. */
    static double quantile(double probability) {
        if (probability == 0.5) {
            return 0;
        }
        return probability > 0.5 ? critical(2 * probability - 1) : -critical(1 - 2 * probability);
    }

    /** Taylor series about zero, for |x| under 7. Marsaglia, Evaluating the Normal Distribution, 2004. */
    static double distribution(double x) {
        double square = x * x;
        double term = x;
        double sum = x;
        double before = Double.NaN;
        for (int odd = 3; sum != before; odd += 2) {
            before = sum;
            term *= square / odd;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    private static double density(double x) {
        return Math.exp(-0.5 * x * x - LOG_ROOT_TWO_PI);
    }
}
