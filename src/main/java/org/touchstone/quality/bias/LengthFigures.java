package org.touchstone.quality.bias;

import java.util.List;
import org.touchstone.statistics.Wilson;

/** How far choices follow the length of the responses. */
final class LengthFigures {

    /** Nearer than this, in characters, two responses count as equally long: as in AlpacaEval's analysis of its annotators. */
    private static final int NOTICEABLE = 30;

    private final Ballots ballots;
    private final double[][] differences;
    private final int column = List.of(Feature.values()).indexOf(Feature.LENGTH);

    LengthFigures(Ballots ballots, double[][] differences) {
        this.ballots = ballots;
        this.differences = differences;
    }

    /** How often the longer of two noticeably different responses was chosen. */
    Measure longer() {
        var share = new Share();
        ballots.decisive()
                .filter(ballot -> Math.abs(length(ballot.comparison())) > NOTICEABLE)
                .forEach(ballot ->
                        share.add(ballot.choice() < 0 == length(ballot.comparison()) > 0, ballot.comparison()));
        return share.measure(Why.NO_DIFFERENCE);
    }

    /**
     * How often a rule agrees with the majority of a comparison, where that is for one response; equal lengths count half. Wilson's
     * interval, since every comparison counts once.
     *
     * @param sign 1 for always the longer response, -1 for always the shorter
     */
    Measure rule(int sign) {
        int[][] votes = ballots.votes();
        double right = 0;
        int judged = 0;
        int majorities = 0;
        for (int comparison = 0; comparison < votes.length; comparison++) {
            int majority = majority(votes[comparison]);
            if (majority != 0) {
                right += (1 - majority * sign * Math.signum(length(comparison))) / 2;
                judged += votes[comparison][0] + votes[comparison][1] + votes[comparison][2];
                majorities++;
            }
        }
        return majorities == 0
                ? Measure.missing(Why.NO_MAJORITY)
                : Measure.of(right / majorities, Wilson.interval(right, majorities, Share.LEVEL), judged, majorities);
    }

    /** -1 if more judgments chose the first response than any other answer, 1 for the second, 0 otherwise. */
    private static int majority(int[] votes) {
        if (votes[0] > Math.max(votes[1], votes[2])) {
            return -1;
        }
        return votes[2] > Math.max(votes[0], votes[1]) ? 1 : 0;
    }

    private double length(int comparison) {
        return differences[comparison][column];
    }
}
