package org.touchstone.datasets;

import org.touchstone.support.Refusal;

/**
 * How the judgments of a comparison become one label; of a ranked comparison every two responses become a pair. Where researchers have decided on a comparison, their decision stands before
 * any vote.
 *
 * @param aggregation how votes are put together
 * @param dropWeakest whether to leave out pairs whose judgments are, on average, no stronger than the weakest step of the scale, as Bai et al.
 *     (2022) did before training
 * @param ties what becomes of ties
 * @param minimumJudgments how many judgments a comparison needs, at least 1
 * @param includeSimulated whether judgments of programs count; they mark the whole snapshot
 */
public record LabelPolicy(
        Aggregation aggregation, boolean dropWeakest, Ties ties, int minimumJudgments, boolean includeSimulated) {

    /** How the votes on a comparison become one label. */
    public enum Aggregation {
        /** The answer that more judgments give than any other wins, each weighing the same; where none does, the comparison is a tie. */
        MAJORITY,
        /**
         * The probability that the first response is the better one, half that of a tie included, by the method that predicts the study's
         * votes best: {@link org.touchstone.quality.consensus.SoftLabels}. A comparison is a tie where a tie is likeliest. Of rankings it is the
         * probability that the first is ranked before the second: {@link org.touchstone.quality.RankedConsensus}.
         */
        SOFT
    }

    /** What becomes of a comparison that is a tie. */
    public enum Ties {
        /** It is left out. */
        DROP,
        /** It is labelled 1/2, or with its probability where labels are soft. */
        HALF
    }

    public LabelPolicy {
        if (minimumJudgments < 1) {
            throw new NoJudgmentsNeeded(minimumJudgments);
        }
    }

    /** A label needs a judgment. */
    private static final class NoJudgmentsNeeded extends Refusal.Invalid {
        NoJudgmentsNeeded(int minimum) {
            super(
                    "too-few-judgments",
                    "minimumJudgments",
                    "A label needs at least 1 judgment, not " + minimum,
                    minimum);
        }
    }
}
