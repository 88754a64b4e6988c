package org.touchstone.datasets;

import org.touchstone.labeling.Outcome;
import org.touchstone.quality.RankedConsensus;
import org.touchstone.quality.consensus.SoftLabel;

/**
 * What the judgments on two responses amount to.
 *
 * @param chosenFirst how probable it is that the first was rightly chosen
 */
record Opinion(Outcome outcome, double chosenFirst) {

    /** So that the last bits, in which processors may differ, are in no file. */
    private static final double STEPS = 1e6;

    /** One that leaves no doubt. */
    static Opinion firm(Outcome outcome) {
        return new Opinion(
                outcome,
                switch (outcome) {
                    case FIRST -> 1;
                    case SECOND -> 0;
                    default -> 0.5;
                });
    }

    static Opinion soft(SoftLabel label) {
        return rounded(label.winner(), label.chances().ofFirst());
    }

    /** By the majority of rankings; a tie where neither response stands before the other in more of them than not. */
    static Opinion firm(RankedConsensus.Pair pair) {
        var votes = pair.votes();
        if (votes.first() > Math.max(votes.ties(), votes.second())) {
            return firm(Outcome.FIRST);
        }
        return firm(votes.second() > Math.max(votes.ties(), votes.first()) ? Outcome.SECOND : Outcome.TIE);
    }

    static Opinion soft(RankedConsensus.Pair pair) {
        return rounded(pair.before() > 0.5 ? Outcome.FIRST : Outcome.SECOND, pair.before());
    }

    /** A probability that rounding makes a half is a tie, since the formats of files tell ties by it. */
    private static Opinion rounded(Outcome outcome, double chosenFirst) {
        double rounded = Math.round(STEPS * chosenFirst) / STEPS;
        return new Opinion(rounded == 0.5 ? Outcome.TIE : outcome, rounded);
    }
}
