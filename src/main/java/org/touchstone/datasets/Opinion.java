package org.touchstone.datasets;

import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.RankedConsensus;
import org.touchstone.quality.consensus.SoftLabel;

/**
 * What the judgments on two responses amount to.
 *
 * @param chosenFirst how probable it is that the first was rightly chosen
 * @param agreement the share of the votes that say the same, or the probability of the outcome where the opinion is one
 */
record Opinion(Outcome outcome, double chosenFirst, double agreement) {

    /** So that the last bits, in which processors may differ, are in no file. */
    private static final double STEPS = 1e6;

    /** What researchers decided, which nobody disagrees with. */
    static Opinion decided(Outcome outcome) {
        return firm(outcome, 0.5, 1);
    }

    /** By counting. */
    static Opinion counted(Consensus consensus) {
        return counted(consensus.majority(), consensus.first(), consensus.ties(), consensus.second());
    }

    /** What a single judgment says among all of its comparison. */
    static Opinion single(Judgment judgment, Consensus among) {
        var outcome = judgment.outcome().isTie() ? Outcome.TIE : judgment.outcome();
        double votes = among.judgments().size();
        double same = switch (outcome) {
            case FIRST -> among.first();
            case SECOND -> among.second();
            default -> among.ties();
        };
        return firm(outcome, 0.5, same / votes);
    }

    static Opinion soft(SoftLabel label) {
        var chances = label.chances();
        double winner = switch (label.winner()) {
            case FIRST -> chances.first();
            case SECOND -> chances.second();
            default -> chances.tie();
        };
        return rounded(label.winner(), chances.ofFirst(), winner);
    }

    /** By the majority of rankings; a tie where neither response stands before the other in more of them than not. */
    static Opinion counted(RankedConsensus.Pair pair) {
        var votes = pair.votes();
        var outcome = Outcome.TIE;
        if (votes.first() > Math.max(votes.ties(), votes.second())) {
            outcome = Outcome.FIRST;
        } else if (votes.second() > Math.max(votes.ties(), votes.first())) {
            outcome = Outcome.SECOND;
        }
        return counted(outcome, votes.first(), votes.ties(), votes.second());
    }

    static Opinion soft(RankedConsensus.Pair pair) {
        var outcome = pair.before() > 0.5 ? Outcome.FIRST : Outcome.SECOND;
        return rounded(outcome, pair.before(), Math.max(pair.before(), 1 - pair.before()));
    }

    /** The same with the agreement that it finds among these votes. */
    Opinion among(RankedConsensus.Votes votes) {
        return new Opinion(
                outcome, chosenFirst, counted(outcome, votes.first(), votes.ties(), votes.second()).agreement);
    }

    /** The same with a tie labelled one half whatever the votes were. */
    Opinion halved() {
        return outcome == Outcome.TIE ? new Opinion(outcome, 0.5, agreement) : this;
    }

    private static Opinion counted(Outcome outcome, double first, double ties, double second) {
        double votes = first + ties + second;
        double share = Math.round(STEPS * (first + ties / 2) / votes) / STEPS;
        double same = switch (outcome) {
            case FIRST -> first;
            case SECOND -> second;
            default -> ties;
        };
        return firm(outcome, share, same / votes);
    }

    private static Opinion firm(Outcome outcome, double tied, double agreement) {
        return new Opinion(
                outcome,
                switch (outcome) {
                    case FIRST -> 1;
                    case SECOND -> 0;
                    default -> tied;
                },
                agreement);
    }

    /** A probability that rounding makes a half is a tie, since the formats of files tell ties by it. */
    private static Opinion rounded(Outcome outcome, double chosenFirst, double agreement) {
        double rounded = Math.round(STEPS * chosenFirst) / STEPS;
        return new Opinion(rounded == 0.5 ? Outcome.TIE : outcome, rounded, agreement);
    }
}
