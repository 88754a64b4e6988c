package org.touchstone.statistics;

import java.util.Arrays;

/** The area under the ROC curve, from ranks. */
final class RankStatistic {

    private RankStatistic() {}

    /** {@code Σ_ij y_i (1 - y_j) [s_i > s_j, or half of s_i = s_j] / Σ_ij y_i (1 - y_j)} over all i other than j. */
    static double auc(double[] scores, double[] labels) {
        int[] order = Ranking.ascending(scores);
        double won = 0;
        double negativesBelow = 0;
        for (int start = 0, end; start < order.length; start = end) {
            end = endOfTie(scores, order, start);
            double positives = 0;
            double withThemselves = 0;
            for (int i = start; i < end; i++) {
                positives += labels[order[i]];
                withThemselves += labels[order[i]] * (1 - labels[order[i]]);
            }
            double negatives = end - start - positives;
            won += positives * negativesBelow + (positives * negatives - withThemselves) / 2;
            negativesBelow += negatives;
        }
        double compared = compared(labels);
        return compared > 0 ? won / compared : Double.NaN;
    }

    private static int endOfTie(double[] scores, int[] order, int start) {
        int end = start + 1;
        while (end < order.length && scores[order[end]] == scores[order[start]]) {
            end++;
        }
        return end;
    }

    private static double compared(double[] labels) {
        double positives = Arrays.stream(labels).sum();
        double withThemselves = Arrays.stream(labels).map(y -> y * (1 - y)).sum();
        return positives * (labels.length - positives) - withThemselves;
    }
}
