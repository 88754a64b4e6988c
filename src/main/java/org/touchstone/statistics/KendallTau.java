package org.touchstone.statistics;

/** How far two rankings of the same objects agree, ties allowed. Kendall, The Treatment of Ties in Ranking Problems, 1945. */
public final class KendallTau {

    private KendallTau() {}

    /**
     * Returns tau-b, {@code (C - D) / sqrt((P - T)(P - U))}: {@code C} of the {@code P} pairs of objects are ordered alike by both
     * rankings, {@code D} are ordered oppositely, {@code T} are tied in the first and {@code U} in the second. From -1, one ranking
     * reversed, to 1. {@code NaN} if either ranking ties everything, and with fewer than two objects. Takes time quadratic in the
     * objects, of which a person ranks few.
     *
     * @param first for each object its rank, or any number that orders it
     * @param second the same in the other ranking
     */
    public static double b(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("The same objects, but " + first.length + " against " + second.length);
        }
        double balance = 0;
        double orderedByFirst = 0;
        double orderedBySecond = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < i; j++) {
                int here = Double.compare(first[i] + 0.0, first[j] + 0.0);
                int there = Double.compare(second[i] + 0.0, second[j] + 0.0);
                balance += here * there;
                orderedByFirst += here * here;
                orderedBySecond += there * there;
            }
        }
        return balance / Math.sqrt(orderedByFirst * orderedBySecond);
    }
}
