package org.touchstone.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * What one measurement of one model found.
 *
 * @param bins the upper half of the reliability diagram, equally full, least certain first; the lower half mirrors it
 * @param baselines what simple rules and the lexical model reach on the same pairs
 * @param ceiling what people reach; null where the pairs do not come from judgments of a study
 * @param familiar pairs whose first user turn the model learned from; null where nobody knows, or in an older measurement
 * @param details null in a measurement from before there were any
 */
public record Figures(
        Counts counts,
        Measures measures,
        List<Bin> bins,
        List<Slice> slices,
        List<Baseline> baselines,
        @Nullable Ceiling ceiling,
        @Nullable Integer familiar,
        @Nullable Details details) {

    public Figures {
        bins = List.copyOf(bins);
        slices = List.copyOf(slices);
        baselines = List.copyOf(baselines);
    }

    /**
     * What the figures rest on.
     *
     * @param decisive pairs whose label prefers one response; accuracy and AUC are of these
     * @param conversations groups of pairs with one first user turn, the units that intervals resample
     * @param undecided decisive pairs to whose responses the model gives equal scores; each counts as half right
     */
    public record Counts(int pairs, int decisive, int conversations, int undecided) {}

    /**
     * The figures of the whole set, with 95% intervals from resampling conversations.
     *
     * @param accuracy how often the response with the higher score is the preferred one
     * @param wilson the same value with Wilson's interval, which takes the pairs for independent
     * @param logLoss mean of -[q ln p + (1-q) ln(1-p)] over all pairs, ties with q = 1/2; ln 2 = 0.693 is what knowing nothing gives
     * @param brier mean of (p - q)² over all pairs; 0.25 is what knowing nothing gives
     * @param auc the chance that a preference for the first response has the larger margin, over both namings of each pair
     * @param ece expected calibration error over equally full bins, both namings of each pair counted
     */
    public record Measures(Figure accuracy, Figure wilson, Figure logLoss, Figure brier, Figure auc, Figure ece) {}

    /**
     * One point of the reliability diagram.
     *
     * @param predicted the mean probability given to the likelier response
     * @param observed how often it is preferred, with Wilson's interval
     */
    public record Bin(double predicted, Figure observed, int pairs) {}

    /**
     * The accuracy on some of the pairs, with Wilson's interval.
     *
     * @param by what the pairs are told apart by: {@code category}, {@code strength}, {@code votes}, {@code margin}, {@code length}, {@code turns},
     *     {@code source}
     */
    public record Slice(String by, String name, int pairs, Figure accuracy) {

        /** The name in the reader's language; a category is called as its suite calls it. */
        public Phrase said() {
            return Phrase.recalled("evaluation.slices.named." + by + ".", name);
        }
    }

    /**
     * A rival on the same pairs.
     *
     * @param difference the model's accuracy minus the rival's, with the interval from resampling conversations
     * @param p the exact McNemar test of equal accuracy; null where there is no rival
     */
    public record Baseline(
            String name,
            Figure accuracy,
            Figure difference,
            @Nullable Double p) {

        /** The name in the reader's language. */
        public Phrase said() {
            return Phrase.recalled("evaluation.rivals.named.", name);
        }
    }

    /**
     * What people reach.
     *
     * @param leaveOneOut how often a person who prefers a response agrees with the majority of the others who do, over the whole study
     * @param simulated whether simulated workers are among the people
     * @param agreement how often two people who both chose a response chose the same one; null in an older measurement
     * @param noise the accuracy (1 + sqrt(2p - 1)) / 2 that a perfect judge reaches on single labels of that agreement p; null likewise
     * @param single whether each label here is one judgment, as the noise ceiling supposes; null in an older measurement
     */
    public record Ceiling(
            Figure leaveOneOut,
            boolean simulated,
            @Nullable Figure agreement,
            @Nullable Figure noise,
            @Nullable Boolean single) {}

    /** The accuracy as a share of the noise ceiling; null where that is not known, or labels of several votes lie above it. */
    public @Nullable Double shareOfNoiseCeiling() {
        var accuracy = measures.accuracy().value();
        var noise = ceiling == null || ceiling.noise() == null || !Boolean.TRUE.equals(ceiling.single())
                ? null
                : ceiling.noise().value();
        return accuracy == null || noise == null ? null : accuracy / noise;
    }

    /** The share of decisive pairs to whose responses the model gives equal scores; 0 without pairs. */
    public double equalShare() {
        return counts.decisive() == 0 ? 0 : (double) counts.undecided() / counts.decisive();
    }

    /** How much of the way from guessing to the human ceiling the model has gone; null where there is no ceiling above one half. */
    public @Nullable Double gapClosed() {
        var accuracy = measures.accuracy().value();
        var people = ceiling == null ? null : ceiling.leaveOneOut().value();
        return accuracy == null || people == null || people <= 0.5 ? null : (accuracy - 0.5) / (people - 0.5);
    }
}
