package org.touchstone.statistics;

import java.util.Arrays;

/** How far two rankings of the same objects agree: the correlation of their ranks. Spearman 1904; equal values share the mean of their ranks. */
public final class SpearmanRho {

    private SpearmanRho() {}

    /**
     * From -1, one ranking reversed, to 1. {@code NaN} if either ranking ties everything, and with fewer than two objects.
     *
     * @param first for each object any number that orders it
     * @param second the same in the other ranking
     */
    public static double of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("The same objects, but " + first.length + " against " + second.length);
        }
        double[] here = ranks(first);
        double[] there = ranks(second);
        double middle = (first.length + 1) / 2.0;
        double together = 0;
        double own = 0;
        double other = 0;
        for (int i = 0; i < here.length; i++) {
            together += (here[i] - middle) * (there[i] - middle);
            own += (here[i] - middle) * (here[i] - middle);
            other += (there[i] - middle) * (there[i] - middle);
        }
        return together / Math.sqrt(own * other);
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> 0.5
                        + Arrays.stream(values)
                                .map(other -> other < value ? 1 : other == value ? 0.5 : 0)
                                .sum())
                .toArray();
    }
}
