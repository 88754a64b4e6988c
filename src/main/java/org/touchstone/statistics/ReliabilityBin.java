package org.touchstone.statistics;

import java.util.Arrays;
import java.util.Comparator;
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
        var sorted = IntStream.range(0, labels.length)
                .mapToObj(i -> new Prediction(probabilities[i], labels[i]))
                .sorted(Comparator.comparingDouble(Prediction::probability))
                .toArray(Prediction[]::new);
        shareLabelsAmongEqual(sorted);
        int filled = Math.min(bins, sorted.length);
        return IntStream.range(0, filled)
                .mapToObj(bin -> Arrays.asList(sorted)
                        .subList(cut(bin, filled, sorted.length), cut(bin + 1, filled, sorted.length)))
                .map(ReliabilityBin::of)
                .toList();
    }

    private static int cut(int bin, int bins, int length) {
        return (int) ((long) bin * length / bins);
    }

    private static void shareLabelsAmongEqual(Prediction[] sorted) {
        for (int start = 0, end; start < sorted.length; start = end) {
            double probability = sorted[start].probability();
            double sum = 0;
            for (end = start; end < sorted.length && sorted[end].probability() == probability; end++) {
                sum += sorted[end].label();
            }
            Arrays.fill(sorted, start, end, new Prediction(probability, sum / (end - start)));
        }
    }

    private static ReliabilityBin of(List<Prediction> members) {
        int count = members.size();
        double predicted = members.stream().mapToDouble(Prediction::probability).sum();
        double observed = members.stream().mapToDouble(Prediction::label).sum();
        return new ReliabilityBin(
                predicted / count, observed / count, count, Wilson.interval(Math.min(observed, count), count, LEVEL));
    }

    private record Prediction(double probability, double label) {}
}
