package org.touchstone.evaluation;

import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * Two models on the same pairs.
 *
 * @param accuracies of the first and of the second model
 * @param groups where the two differ, by what the pairs are
 * @param disputed the pairs on which they disagree most, the widest apart first
 */
public record ModelComparison(
        EvaluationView first,
        EvaluationView second,
        Counts counts,
        List<Figure> accuracies,
        Differences differences,
        List<Group> groups,
        List<Disputed> disputed) {

    public ModelComparison {
        accuracies = List.copyOf(accuracies);
        groups = List.copyOf(groups);
        disputed = List.copyOf(disputed);
    }

    /**
     * The decisive pairs by which model is right; a model that gives both responses the same score is half right.
     *
     * @param pairs all, ties too
     * @param both pairs on which both models prefer the better response
     * @param onlyFirst pairs on which the first model prefers the better response and the second the other
     * @param neither pairs on which both prefer the other response
     * @param undecided pairs to whose responses both give equal scores
     * @param half pairs to whose responses one of the two does
     * @param conversations of all pairs: what intervals resample
     */
    public record Counts(
            int pairs,
            int both,
            int onlyFirst,
            int onlySecond,
            int neither,
            int undecided,
            int half,
            int conversations) {

        public int decisive() {
            return both + onlyFirst + onlySecond + neither + undecided + half;
        }
    }

    /**
     * The first model minus the second, and how alike they are.
     *
     * @param p the exact McNemar test of equal accuracy, which takes pairs for independent
     * @param logLoss below zero where the first predicts better
     * @param agreement how often both prefer the same response, over all pairs
     * @param correlation Spearman's, of the two models' score differences, over both namings of each pair
     */
    public record Differences(
            Figure accuracy, double p, Figure logLoss, Figure brier, Figure agreement, Figure correlation) {}

    /** The first model's accuracy minus the second's on some of the decisive pairs. */
    public record Group(String by, String name, int pairs, Figure difference) {

        /** The name in the reader's language. */
        public Phrase said() {
            return Phrase.recalled("evaluation.slices.named." + by + ".", name);
        }
    }

    /**
     * A pair of which the two models think differently.
     *
     * @param position in the snapshot's part or the suite, from 0
     * @param first the probability that the first model gives the first response
     * @param second the probability that the second model gives it
     */
    public record Disputed(int position, PreferencePair pair, double first, double second) {

        /** Whether the first model prefers the response that the label prefers; false for a tie. */
        public boolean firstIsRight() {
            return pair.label() != 0.5 && first > 0.5 == pair.label() > 0.5;
        }

        /** The same for the second model. */
        public boolean secondIsRight() {
            return pair.label() != 0.5 && second > 0.5 == pair.label() > 0.5;
        }
    }
}
