package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.preference.learning.Objective;

/** Divides a task's training pairs into steps, in another order each time; each distinct candidate of a step is computed once. */
final class Batches {

    private final HeadTask task;
    private final int pairs;
    private final SplittableRandom random;
    private final List<int[]> units;

    Batches(HeadTask task, int pairs) {
        this.task = task;
        this.pairs = pairs;
        this.random = new SplittableRandom(task.seed());
        this.units = new ArrayList<>(Objective.units(
                task.pairs(), task.roster(), task.training(), task.config().loss()));
    }

    /** About how many steps an epoch has. */
    int count() {
        return Math.ceilDiv(task.training().length, pairs);
    }

    /** The steps of one epoch. */
    List<Batch> shuffled() {
        for (int i = units.size() - 1; i > 0; i--) {
            Collections.swap(units, i, random.nextInt(i + 1));
        }
        var batches = new ArrayList<Batch>();
        var numbers = IntStream.builder();
        int size = 0;
        for (var unit : units) {
            IntStream.of(unit).forEach(numbers::add);
            size += unit.length;
            if (size >= pairs) {
                batches.add(Batch.of(task, numbers.build().toArray()));
                numbers = IntStream.builder();
                size = 0;
            }
        }
        if (size > 0) {
            batches.add(Batch.of(task, numbers.build().toArray()));
        }
        return batches;
    }

    /**
     * One step.
     *
     * @param candidates their places in the roster
     * @param inputs what the network sees of them, one after the other
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Batch(Objective objective, int[] candidates, float[] inputs, int all) {

        static Batch of(HeadTask task, int[] numbers) {
            var objective = task.objective(numbers);
            int all = task.inputs().size();
            int[] candidates =
                    IntStream.range(0, all).filter(objective::concerns).toArray();
            var inputs = new float[candidates.length * task.width()];
            for (int i = 0; i < candidates.length; i++) {
                System.arraycopy(task.inputs().get(candidates[i]), 0, inputs, i * task.width(), task.width());
            }
            return new Batch(objective, candidates, inputs, all);
        }

        int size() {
            return candidates.length;
        }

        /** The slopes of the mean cost of a pair by the scores of the candidates. */
        float[] slopes(float[] scores, double tie) {
            var known = new double[all];
            for (int i = 0; i < candidates.length; i++) {
                known[candidates[i]] = scores[i];
            }
            var gradient = new double[all + 1];
            objective.at(known, tie, gradient);
            var slopes = new float[candidates.length];
            for (int i = 0; i < candidates.length; i++) {
                slopes[i] = (float) (gradient[candidates[i]] / objective.weight());
            }
            return slopes;
        }
    }
}
