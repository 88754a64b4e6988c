package org.touchstone.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.Figures.Bin;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * What a measurement looks at beyond its main figures.
 *
 * @param rms root mean square calibration error, of the probabilities as the model gives them
 * @param raw the same model without its temperature
 * @param differences the accuracy by the difference of the scores, smallest difference first
 * @param selective the accuracy on those pairs that the model is surest of, all pairs first
 * @param above the accuracy on those pairs both of whose responses score above a threshold, lowest first
 * @param probes how steady the scores are; null where that was not asked of the model
 */
public record Details(
        Figure rms,
        Raw raw,
        List<Step> differences,
        List<Kept> selective,
        List<Kept> above,
        Lengths lengths,
        @Nullable Probes probes) {

    public Details {
        differences = List.copyOf(differences);
        selective = List.copyOf(selective);
        above = List.copyOf(above);
    }

    /**
     * The calibration before the temperature, by the differences as they were learned.
     *
     * @param temperature what the model divides the learned differences by
     */
    public record Raw(double temperature, Figure logLoss, Figure brier, Figure ece, Figure rms, List<Bin> bins) {

        public Raw {
            bins = List.copyOf(bins);
        }
    }

    /**
     * Decisive pairs with about the same difference of scores.
     *
     * @param difference the mean of |d|
     * @param ideal the mean of 1 / (1 + exp(-|d|)), the accuracy that a calibrated model would have
     */
    public record Step(double difference, double ideal, Figure observed, int pairs) {}

    /**
     * Decisive pairs that reach a threshold.
     *
     * @param share of all decisive pairs
     * @param threshold the least |d|, or the least score, of them
     */
    public record Kept(double share, double threshold, int pairs, Figure accuracy) {}

    /**
     * What the length of the responses has to do with it.
     *
     * @param matched the accuracy on decisive pairs whose responses differ by at most a tenth in length
     * @param matchedPairs how many these are
     * @param coefficients of the logistic regression of the preference on the score difference and on differences in length and Markdown
     * @param equal the accuracy that this regression gives the model if responses were equal in length and Markdown
     * @param rank Spearman's correlation over pairs of the difference in score and the difference in log length
     * @param within the mean over conversations with three responses or more of Spearman's correlation of score and log length
     * @param conversations how many have as many
     */
    public record Lengths(
            Figure matched,
            int matchedPairs,
            List<Coefficient> coefficients,
            Figure equal,
            Figure rank,
            Figure within,
            int conversations) {

        public Lengths {
            coefficients = List.copyOf(coefficients);
        }
    }

    /** What one unit of something adds to the log-odds of being preferred. */
    public record Coefficient(String name, Figure value) {

        /** The name in the reader's language. */
        public Phrase said() {
            return Phrase.of("evaluation.length.by." + name);
        }
    }

    /**
     * How steady the scores of a sample of pairs are.
     *
     * @param pairs in the sample
     * @param batch the largest difference between the score of a response alone and in a batch
     * @param order the largest |d + d'|, with d' from the responses asked for in the other order
     * @param sum how far the two probabilities of a pair are from adding up to one, at most
     */
    public record Probes(int pairs, double batch, double order, double sum, List<Rewriting> rewritings) {

        public Probes {
            rewritings = List.copyOf(rewritings);
        }

        /** The three largest differences as pages show them: exact zero as 0, else with their power of ten. */
        public List<String> said() {
            return DoubleStream.of(batch, order, sum)
                    .mapToObj(number -> number == 0 ? "0" : String.format(Locale.ROOT, "%.1e", number))
                    .toList();
        }
    }

    /**
     * What a change of form without a change of content does.
     *
     * @param pairs of the sample that the change touches
     * @param flips the share of them whose better response changes
     * @param change the mean of |d before - d after|
     */
    public record Rewriting(String name, int pairs, Figure flips, Figure change) {

        /** The name in the reader's language. */
        public Phrase said() {
            return Phrase.of("evaluation.probes.by." + name);
        }
    }
}
