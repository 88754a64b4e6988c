package org.touchstone.statistics;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Agreement corrected for chance, for any number of raters, any number of missing labels and ordered categories: 1 is perfect,
 * 0 is what shuffling all labels gives. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 *
 * <p>{@code alpha = 1 - (n - 1) Σ o_ck d_ck / Σ n_c n_k d_ck}, where {@code o_ck} sums over units the ordered pairs of their
 * labels divided by the unit's labels minus one, {@code n_c} are its row sums and {@code n} their total. A unit is the category
 * codes its raters gave, missing ones left out; units with fewer than two labels are left out. It is {@code NaN} if no unit has
 * two labels, and if only one category is in use, since then nothing could have disagreed by chance.
 */
public final class KrippendorffAlpha {

    /** How far two categories lie apart. */
    public enum Metric {
        /** Equal or not. */
        NOMINAL,
        /** By the labels between them, half of their own included; the order of the codes matters, not their size. */
        ORDINAL,
        /** By the difference of the codes. */
        INTERVAL
    }

    private KrippendorffAlpha() {}

    public static double nominal(int[][] units) {
        return statistic(units, Metric.NOMINAL).value();
    }

    public static double ordinal(int[][] units) {
        return statistic(units, Metric.ORDINAL).value();
    }

    public static double interval(int[][] units) {
        return statistic(units, Metric.INTERVAL).value();
    }

    /** Alpha in the form that {@link Bootstrap} resamples quickly; {@link AdditiveStatistic#value} is alpha itself. */
    public static AdditiveStatistic statistic(int[][] units, Metric metric) {
        return symmetrised(units, metric, IntUnaryOperator.identity());
    }

    /**
     * Alpha of comparisons whose first and second response were named arbitrarily: the coincidence matrix is averaged over both
     * namings of every unit, leaving {@code n} as it is. Renaming any units then changes nothing, while plain alpha falls when
     * the response named first tends to be the better one.
     *
     * @param units the category codes given to each unit
     * @param metric how far categories lie apart
     * @param mirror the code a label would have had with first and second exchanged: its own inverse
     */
    public static AdditiveStatistic symmetrised(int[][] units, Metric metric, IntUnaryOperator mirror) {
        var tally = Tally.ofUnitsWith(2, units);
        var coincidences = new Coincidences(tally.codes(), mirror);
        return tally.statistic(
                coincidences::of,
                sums -> alpha(coincidences.matrix(sums), coincidences.codes(), metric),
                tally.codes().length == 0 ? "no unit has two labels" : "only one category is in use");
    }

    private static double alpha(double[][] coincidences, int[] codes, Metric metric) {
        double[] totals = Arrays.stream(coincidences)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < codes.length; c++) {
            for (int k = c + 1; k < codes.length; k++) {
                double distance = distance(c, k, totals, codes, metric);
                observed += coincidences[c][k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        double n = Arrays.stream(totals).sum();
        return expected == 0 ? Double.NaN : 1 - (n - 1) * observed / expected;
    }

    private static double distance(int c, int k, double[] totals, int[] codes, Metric metric) {
        double d = switch (metric) {
            case NOMINAL -> 1;
            case INTERVAL -> (double) codes[k] - codes[c];
            case ORDINAL ->
                IntStream.rangeClosed(c, k).mapToDouble(g -> totals[g]).sum() - (totals[c] + totals[k]) / 2;
        };
        return d * d;
    }
}
