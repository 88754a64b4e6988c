package org.touchstone.statistics;

import java.util.Arrays;

/**
 * What a method makes of labels: how probable each class is for each item, and how far each worker can be relied on.
 *
 * @param method by which it was made
 * @param posterior for each item the probability of each class, given its labels
 * @param reliability for each worker how probable it is that a label names the item's class, over the classes as frequent as they
 *     are; what the method expects of anybody for a worker without labels
 * @param answers how workers answer, to predict a label that was not seen
 * @param logLikelihood of the labels, in nats
 * @param iterations how many were made from the start that was kept
 * @param converged whether the last iteration changed hardly anything; if not, the limit of iterations was reached
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Aggregation(
        AggregationMethod method,
        double[][] posterior,
        double[] reliability,
        Answers answers,
        double logLikelihood,
        int iterations,
        boolean converged) {

    /** How probable it is that a worker gives an item a label if it is of a class; methods over things say the same whatever the class. */
    @FunctionalInterface
    public interface Answers {
        double probability(int item, int worker, int label, int ofClass);
    }

    /** The probability that the worker gives the item this label: its classes' posterior, through how the worker answers. */
    public double predict(int item, int worker, int label) {
        double sum = 0;
        for (int c = 0; c < posterior[item].length; c++) {
            sum += posterior[item][c] * answers.probability(item, worker, label, c);
        }
        return sum;
    }

    /** The most probable class of an item; the lowest of several. */
    public int winner(int item) {
        return likeliest(posterior[item]);
    }

    /** The most probable class of each item. */
    public int[] winners() {
        return Arrays.stream(posterior).mapToInt(Aggregation::likeliest).toArray();
    }

    /** By how much an item's most probable class is ahead of the next, from 0 to 1. */
    public double margin(int item) {
        var ordered = Arrays.stream(posterior[item]).sorted().toArray();
        return ordered[ordered.length - 1] - ordered[ordered.length - 2];
    }

    private static int likeliest(double[] row) {
        int best = 0;
        for (int c = 1; c < row.length; c++) {
            best = row[c] > row[best] ? c : best;
        }
        return best;
    }
}
