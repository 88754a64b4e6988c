package org.touchstone.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.touchstone.evaluation.Details.Kept;
import org.touchstone.evaluation.Details.Step;
import org.touchstone.statistics.Logistic;

/** How the accuracy depends on the scores themselves. */
final class Thresholds {

    private static final double[] COVERAGES = {1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3};
    private static final double[] QUANTILES = {0, 0.2, 0.4, 0.6, 0.8, 0.9};
    private static final int MOST_STEPS = 10;
    private static final int FEWEST_IN_A_STEP = 20;

    private final double[] sizes;
    private final double[] right;

    Thresholds(Scored decisive) {
        this.sizes = Arrays.stream(decisive.margins()).map(Math::abs).toArray();
        this.right = decisive.right();
    }

    /** Equally full steps of |d|, as figure 9 of Bai et al. (2022) has them; equal differences are never parted. */
    List<Step> differences() {
        int[] order = ascending(sizes);
        int steps = Math.clamp(order.length / FEWEST_IN_A_STEP, 1, MOST_STEPS);
        var found = new ArrayList<Step>();
        int start = 0;
        for (int step = 1; step <= steps; step++) {
            int end = (int) ((long) step * order.length / steps);
            while (end < order.length && end > 0 && sizes[order[end]] == sizes[order[end - 1]]) {
                end++;
            }
            if (end > start) {
                found.add(step(Arrays.copyOfRange(order, start, end)));
                start = end;
            }
        }
        return found;
    }

    private Step step(int[] rows) {
        return new Step(
                IntStream.of(rows).mapToDouble(row -> sizes[row]).average().orElseThrow(),
                IntStream.of(rows)
                        .mapToDouble(row -> Logistic.of(sizes[row]))
                        .average()
                        .orElseThrow(),
                Intervals.wilson(right(rows)),
                rows.length);
    }

    /** The pairs with the largest differences, down to as many as the coverage says and all that are as large as the least of them. */
    List<Kept> selective() {
        double[] sorted = Arrays.stream(sizes).sorted().toArray();
        return Arrays.stream(COVERAGES)
                .filter(_ -> sorted.length > 0)
                .mapToObj(coverage -> {
                    int kept = (int) Math.max(1, Math.ceil(coverage * sorted.length));
                    double threshold = sorted[sorted.length - kept];
                    return kept(threshold, row -> sizes[row] >= threshold);
                })
                .distinct()
                .toList();
    }

    /** The pairs both of whose responses reach a score, at quantiles of the lower score: figure 25 of Bai et al. (2022). */
    List<Kept> above(Scores scores) {
        double[] lower = IntStream.range(0, scores.pairs())
                .mapToDouble(pair -> Math.min(scores.first(pair), scores.second(pair)))
                .toArray();
        double[] sorted = Arrays.stream(lower).sorted().toArray();
        return Arrays.stream(QUANTILES)
                .filter(_ -> sorted.length > 0)
                .mapToObj(quantile -> {
                    double threshold = sorted[(int) (quantile * sorted.length)];
                    return kept(threshold, row -> lower[row] >= threshold);
                })
                .distinct()
                .toList();
    }

    private Kept kept(double threshold, IntPredicate reaches) {
        int[] rows = IntStream.range(0, sizes.length).filter(reaches).toArray();
        return new Kept((double) rows.length / sizes.length, threshold, rows.length, Intervals.wilson(right(rows)));
    }

    private double[] right(int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> right[row]).toArray();
    }

    private static int[] ascending(double[] keys) {
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted((a, b) -> Double.compare(keys[a], keys[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
