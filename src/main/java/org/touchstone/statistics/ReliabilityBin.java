package org.touchstone.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One point of a reliability diagram.
 *
 * @param predicted the mean predicted probability
 * @param observed the mean label
 * @param count how many predictions are in the bin
 * @param interval the 95% Wilson interval of the mean label
 */
public record ReliabilityBin(double predicted, double observed, int count, Interval interval) {

    private static final double LEVEL = 0.95;

    /** Cuts predictions, sorted, into equally full bins; there are fewer bins if there are fewer predictions. */
    static List<ReliabilityBin> of(double[] probabilities, double[] labels, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("At least one bin is needed but there were " + bins);
        }
        int n = labels.length;
        int[] order = Ranking.ascending(probabilities);
        double[] sorted =
                Arrays.stream(order).mapToDouble(i -> probabilities[i]).toArray();
        double[] shared = Arrays.stream(order).mapToDouble(i -> labels[i]).toArray();
        shareAmongEqual(sorted, shared);
        int filled = Math.min(bins, n);
        return IntStream.range(0, filled)
                .mapToObj(bin -> between(sorted, shared, cut(bin, filled, n), cut(bin + 1, filled, n)))
                .toList();
    }

    /** Puts predictions into bins of equal width, {@code ((b - 1) / bins, b / bins]}, 0 into the first; a bin without predictions is left out. */
    static List<ReliabilityBin> ofEqualWidth(double[] probabilities, double[] labels, int bins) {
        return IntStream.range(0, bins)
                .mapToObj(bin -> IntStream.range(0, labels.length)
                        .filter(i -> Math.max(0, (int) Math.ceil(probabilities[i] * bins) - 1) == bin)
                        .toArray())
                .filter(rows -> rows.length > 0)
                .map(rows -> between(at(rows, probabilities), at(rows, labels), 0, rows.length))
                .toList();
    }

    private static double[] at(int[] rows, double[] values) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    /** {@code Σ (count / total) |predicted - observed|}; {@code NaN} without bins. */
    static double expectedError(List<ReliabilityBin> bins) {
        return bins.stream()
                        .mapToDouble(bin -> bin.count() * Math.abs(bin.predicted() - bin.observed()))
                        .sum()
                / total(bins);
    }

    /** {@code sqrt(Σ (count / total) (predicted - observed)²)}; {@code NaN} without bins. */
    static double rootMeanSquareError(List<ReliabilityBin> bins) {
        return Math.sqrt(bins.stream()
                        .mapToDouble(bin -> bin.count() * Math.pow(bin.predicted() - bin.observed(), 2))
                        .sum()
                / total(bins));
    }

    private static double total(List<ReliabilityBin> bins) {
        return bins.stream().mapToDouble(ReliabilityBin::count).sum();
    }

    private static int cut(int bin, int bins, int length) {
        return (int) ((long) bin * length / bins);
    }

    private static void shareAmongEqual(double[] sorted, double[] labels) {
        for (int start = 0, end; start < sorted.length; start = end) {
            double sum = 0;
            for (end = start; end < sorted.length && sorted[end] == sorted[start]; end++) {
                sum += labels[end];
            }
            Arrays.fill(labels, start, end, sum / (end - start));
        }
    }

    private static ReliabilityBin between(double[] probabilities, double[] labels, int start, int end) {
        int count = end - start;
        double predicted = Arrays.stream(probabilities, start, end).sum() / count;
        double observed = Arrays.stream(labels, start, end).sum() / count;
        return new ReliabilityBin(
                predicted, observed, count, Wilson.interval(Math.min(observed, 1) * count, count, LEVEL));
    }
}
