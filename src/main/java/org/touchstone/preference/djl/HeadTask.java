package org.touchstone.preference.djl;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.preference.Loss;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Objective;
import org.touchstone.preference.learning.Roster;

/**
 * One member's share of the work.
 *
 * @param name what its curve is called
 * @param inputs what the network sees of each candidate of the roster
 * @param training the numbers of the pairs that it learns from
 * @param watched the numbers of those that decide which epoch was best
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record HeadTask(
        String name,
        List<Example> pairs,
        Roster roster,
        List<float[]> inputs,
        int[] training,
        int[] watched,
        TrainingConfig config,
        long seed) {

    private static final int HALVINGS = 40;
    private static final double FARTHEST = 8;

    int width() {
        return inputs.getFirst().length;
    }

    /** What some of the pairs cost. */
    Objective objective(int[] numbers) {
        return Objective.of(pairs, roster, numbers, config.loss());
    }

    double[] watchedLabels() {
        return IntStream.of(watched).mapToDouble(i -> pairs.get(i).label()).toArray();
    }

    double[] watchedDifferences(Head head) {
        return IntStream.of(watched)
                .mapToDouble(
                        i -> head.score(inputs.get(roster.first()[i])) - head.score(inputs.get(roster.second()[i])))
                .toArray();
    }

    /** The tie parameter's logarithm that costs least with these scores, found by halving, for the cost is convex in it. */
    double tieFor(Head head, double present) {
        if (config.loss().ties() == Loss.Ties.HALF) {
            return present;
        }
        var scores = inputs.stream().mapToDouble(head::score).toArray();
        var objective = objective(training);
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            var slopes = new double[scores.length + 1];
            double middle = (low + high) / 2;
            objective.at(scores, middle, slopes);
            if (slopes[scores.length] > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }
}
