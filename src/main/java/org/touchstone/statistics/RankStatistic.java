package org.touchstone.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The area under the ROC curve, from ranks. */
final class RankStatistic {

    private RankStatistic() {}

    /** {@code Σ_ij y_i (1 - y_j) [s_i > s_j, or half of s_i = s_j] / Σ_ij y_i (1 - y_j)} over all i other than j. */
    static double auc(double[] scores, double[] labels) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double won = 0;
        double negativesBelow = 0;
        for (int start = 0, end; start < order.length; start = end) {
            end = endOfTie(scores, order, start);
            int[] tied = Arrays.copyOfRange(order, start, end);
            double positives = Arrays.stream(tied).mapToDouble(i -> labels[i]).sum();
            double negatives = tied.length - positives;
            won += positives * negativesBelow + (positives * negatives - againstThemselves(labels, tied)) / 2;
            negativesBelow += negatives;
        }
        double positives = Arrays.stream(labels).sum();
        double compared = positives * (labels.length - positives) - againstThemselves(labels, order);
        return compared > 0 ? won / compared : Double.NaN;
    }

    private static int endOfTie(double[] scores, int[] order, int start) {
        int end = start + 1;
        while (end < order.length && scores[order[end]] == scores[order[start]]) {
            end++;
        }
        return end;
    }

    private static double againstThemselves(double[] labels, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> labels[i] * (1 - labels[i])).sum();
    }
}
