package org.touchstone.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The exact test of a proportion. */
public final class Binomial {

    /** Outcomes this close in probability to the observed one count as equally likely, as in R's {@code binom.test}. */
    private static final double TOLERANCE = 1 + 1e-7;

    private Binomial() {}

    /**
     * Returns the probability, under {@code trials} independent trials of probability {@code p}, of an outcome no more
     * likely than the observed one (the two-sided p-value by the method of small probabilities, as in R's
     * {@code binom.test}). It is 1 without trials. Takes time linear in {@code trials}.
     */
    public static double twoSided(int successes, int trials, double p) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes do not fit " + trials + " trials");
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A probability lies in [0, 1] but was " + p);
        }
        double[] weights = weights(trials, p);
        double limit = weights[successes] * TOLERANCE;
        double asUnlikely =
                DoubleStream.of(weights).filter(weight -> weight <= limit).sum();
        return Math.min(1, asUnlikely / DoubleStream.of(weights).sum());
    }

    /** The probability of so many successes or more, for {@code p} strictly between 0 and 1. */
    static double atLeast(int successes, int trials, double p) {
        double[] weights = weights(trials, p);
        return Arrays.stream(weights, successes, weights.length).sum()
                / Arrays.stream(weights).sum();
    }

    /** Relative probabilities, 1 at the mode: walking outwards from it needs no factorials and underflows only to zero. */
    private static double[] weights(int trials, double p) {
        var weights = new double[trials + 1];
        int mode = (int) Math.min(trials, Math.floor((trials + 1.0) * p));
        weights[mode] = 1;
        for (int k = mode + 1; k <= trials; k++) {
            weights[k] = weights[k - 1] * (trials - k + 1.0) / k * (p / (1 - p));
        }
        for (int k = mode - 1; k >= 0; k--) {
            weights[k] = weights[k + 1] * (k + 1.0) / (trials - k) * ((1 - p) / p);
        }
        return weights;
    }
}
