package org.touchstone.statistics;

/** The logistic function, which turns log odds into a probability, and its companion in log-losses. */
public final class Logistic {

    private Logistic() {}

    /** {@code σ(x) = 1 / (1 + e^-x)}: 0 and 1 at the infinities. */
    public static double of(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** {@code -ln σ(-x) = ln(1 + e^x)}, in nats, without overflow. */
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
