package org.touchstone.statistics;

/** How often a perfect judge can agree with noisy labels, given how often the labels agree with each other. */
public final class NoiseCeiling {

    private NoiseCeiling() {}

    /**
     * Returns the accuracy {@code a = (1 + sqrt(2p - 1)) / 2} of single two-way labels that agree pairwise with
     * probability {@code p}, supposing that each is right with the same chance {@code a}, independently, so that
     * {@code p = a² + (1 - a)²}. Agreement under one half, which the supposition excludes but a sample may show, gives
     * one half, the likeliest value allowed. {@code NaN} gives {@code NaN}.
     */
    public static double accuracy(double agreement) {
        if (agreement < 0 || agreement > 1) {
            throw new IllegalArgumentException("Agreement lies in [0, 1] but was " + agreement);
        }
        return (1 + Math.sqrt(Math.max(0, 2 * agreement - 1))) / 2;
    }

    /** Returns the ceiling with the interval that the agreement's interval implies. */
    public static Estimate accuracy(Estimate agreement) {
        return agreement.mapIncreasing(NoiseCeiling::accuracy);
    }
}
