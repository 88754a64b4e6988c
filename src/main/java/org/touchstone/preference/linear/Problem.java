package org.touchstone.preference.linear;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.preference.Loss;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Objective;
import org.touchstone.preference.learning.Roster;

/**
 * Labelled pairs as regressions see them.
 *
 * @param rows the features of each candidate of the roster
 * @param width the number of features
 * @param folds in which part each pair is, numbered from zero
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Problem(List<Example> pairs, Roster roster, List<SparseRow> rows, int width, int[] folds, Loss loss) {

    /** The number of folds. */
    int parts() {
        return IntStream.of(folds).max().orElse(0) + 1;
    }

    /** The regression on all pairs. */
    PairwiseLogistic all() {
        return on(IntStream.range(0, pairs.size()).toArray());
    }

    /** The regression on all pairs but those of a fold. */
    PairwiseLogistic without(int fold) {
        return on(IntStream.range(0, pairs.size()).filter(i -> folds[i] != fold).toArray());
    }

    private PairwiseLogistic on(int[] numbers) {
        return new PairwiseLogistic(rows, Objective.of(pairs, roster, numbers, loss), width);
    }

    /** First minus second of a pair by weights. */
    double difference(int pair, double[] weights) {
        return rows.get(roster.first()[pair]).dot(weights)
                - rows.get(roster.second()[pair]).dot(weights);
    }

    /** The label of each pair. */
    double[] labels() {
        return pairs.stream().mapToDouble(Example::label).toArray();
    }
}
