package org.touchstone.statistics;

/** How far two numbers go up and down together, whatever their scales: Spearman, The Proof and Measurement of Association between Two Things, 1904. */
public final class SpearmanRho {

    private SpearmanRho() {}

    /**
     * Returns Pearson's correlation of the ranks, equal values sharing the mean of their ranks; {@code NaN} with fewer than two cases and where one of
     * the two never changes.
     */
    public static double of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " values beside " + y.length);
        }
        return correlation(ranks(x), ranks(y));
    }

    private static double[] ranks(double[] values) {
        int[] order = Ranking.ascending(values);
        var ranks = new double[values.length];
        for (int start = 0, end; start < order.length; start = end) {
            end = start + 1;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = (start + end - 1) / 2.0;
            }
        }
        return ranks;
    }

    /** The mean of ranks 0 to n-1 is the same with and without ties. */
    private static double correlation(double[] first, double[] second) {
        double middle = (first.length - 1) / 2.0;
        double together = 0;
        double alone = 0;
        double other = 0;
        for (int i = 0; i < first.length; i++) {
            together += (first[i] - middle) * (second[i] - middle);
            alone += (first[i] - middle) * (first[i] - middle);
            other += (second[i] - middle) * (second[i] - middle);
        }
        return together / Math.sqrt(alone * other);
    }
}
