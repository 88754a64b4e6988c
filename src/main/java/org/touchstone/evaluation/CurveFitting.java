package org.touchstone.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.CurveFit.Size;
import org.touchstone.statistics.AdditiveStatistic;
import org.touchstone.statistics.LogLinearFit;
import org.touchstone.support.Figure;

/** Puts the line through the points of a learning curve; all points are resampled together, by the conversations they share. */
final class CurveFitting {

    private final List<Trained> trainings;
    private final double[] pairs;
    private final double[][] rows;

    /**
     * One training of the curve.
     *
     * @param size how many pairs it was to learn from; trainings of one size are averaged
     * @param pairs how many it learned from
     * @param right for each decisive test pair, how far it is right
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Trained(int size, double pairs, double[] right) {}

    /**
     * @param trainings at least one, all with the same test pairs
     * @param conversations for each test pair, a number that names its conversation
     */
    CurveFitting(List<Trained> trainings, int[] conversations) {
        this.trainings = trainings;
        this.pairs = trainings.stream().mapToDouble(Trained::pairs).toArray();
        this.rows = rows(trainings, conversations);
    }

    /** For each conversation, how many pairs each training has right, and how many there are. */
    private static double[][] rows(List<Trained> trainings, int[] conversations) {
        var index = new HashMap<Integer, Integer>();
        Arrays.stream(conversations).forEach(name -> index.putIfAbsent(name, index.size()));
        var rows = new double[index.size()][trainings.size() + 1];
        for (int item = 0; item < conversations.length; item++) {
            double[] row = rows[index.getOrDefault(conversations[item], 0)];
            for (int t = 0; t < trainings.size(); t++) {
                row[t] += trainings.get(t).right()[item];
            }
            row[trainings.size()] += 1;
        }
        return rows;
    }

    Figure intercept() {
        return figure(accuracies -> LogLinearFit.of(pairs, accuracies).intercept());
    }

    Figure slope() {
        return figure(accuracies -> LogLinearFit.of(pairs, accuracies).slope());
    }

    Figure doubling() {
        return figure(
                accuracies -> Math.log(2) * LogLinearFit.of(pairs, accuracies).slope());
    }

    /** Those that were tried, and twice the largest. */
    List<Size> sizes() {
        var bySize = IntStream.range(0, trainings.size())
                .boxed()
                .collect(Collectors.groupingBy(t -> trainings.get(t).size(), TreeMap::new, Collectors.toList()));
        var sizes = new ArrayList<Size>();
        bySize.values().forEach(members -> sizes.add(size(members)));
        double twice = 2 * Arrays.stream(pairs).max().orElseThrow();
        sizes.add(new Size(twice, 0, Figure.missing("not measured"), null, line(twice)));
        return sizes;
    }

    private Size size(List<Integer> members) {
        double mean = members.stream().mapToDouble(t -> pairs[t]).average().orElseThrow();
        var accuracy = figure(accuracies ->
                members.stream().mapToDouble(t -> accuracies[t]).average().orElseThrow());
        return new Size(mean, members.size(), accuracy, spread(members), line(mean));
    }

    private Figure line(double size) {
        return figure(accuracies -> LogLinearFit.of(pairs, accuracies).at(size));
    }

    private @Nullable Double spread(List<Integer> members) {
        double[] accuracies = members.stream()
                .mapToDouble(
                        t -> Arrays.stream(trainings.get(t).right()).average().orElse(Double.NaN))
                .toArray();
        return Spread.of(accuracies);
    }

    private Figure figure(ToDoubleFunction<double[]> ofAccuracies) {
        int count = trainings.size();
        return Intervals.additive(AdditiveStatistic.of(rows, sums -> {
            var accuracies = new double[count];
            Arrays.setAll(accuracies, t -> sums[t] / sums[count]);
            return ofAccuracies.applyAsDouble(accuracies);
        }));
    }
}
