package org.touchstone.preference.djl;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Roster;

/**
 * One member's share of the work.
 *
 * @param member its number, from 1
 * @param training which pairs it learns from
 * @param watched which pairs decide what epoch was best
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record TuningTask(int member, Texts texts, int[] training, int[] watched, TrainingConfig config) {

    /**
     * Pairs and the texts in them.
     *
     * @param tokens of each candidate of the roster
     */
    record Texts(List<Example> pairs, Roster roster, List<int[]> tokens) {

        List<int[]> of(int[] candidates) {
            return IntStream.of(candidates).mapToObj(tokens::get).toList();
        }

        /** First minus second of these pairs, given the scores of these candidates. */
        double[] differences(int[] numbers, int[] candidates, double[] scores) {
            var all = new double[tokens.size()];
            for (int i = 0; i < candidates.length; i++) {
                all[candidates[i]] = scores[i];
            }
            return IntStream.of(numbers)
                    .mapToDouble(n -> all[roster.first()[n]] - all[roster.second()[n]])
                    .toArray();
        }

        /** The candidates in these pairs, each once. */
        int[] candidates(int[] numbers) {
            return IntStream.of(numbers)
                    .flatMap(n -> IntStream.of(roster.first()[n], roster.second()[n]))
                    .distinct()
                    .toArray();
        }

        double[] labels(int[] numbers) {
            return IntStream.of(numbers).mapToDouble(n -> pairs.get(n).label()).toArray();
        }
    }

    /** Starts every random choice of this member. */
    long seed() {
        return config.seed() + 1000L * member;
    }
}
