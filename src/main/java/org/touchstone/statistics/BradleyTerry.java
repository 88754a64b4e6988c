package org.touchstone.statistics;

/**
 * Things have strengths: {@code P(i preferred to j) = σ(θ_i - θ_j)}, a tie counts as half a win for each. Bradley and Terry, Rank Analysis of
 * Incomplete Block Designs, 1952; ties as half wins as in Glickman 1999. Strengths have the prior {@code N(0, s²)}, so that they are finite
 * for things that always win, and comparable where votes do not connect the things, though by the prior alone; {@link
 * PairFit#isConnected} tells. Without votes all strengths are 0.
 *
 * <p>When outcomes are predicted, ties have the same probability in every pair: their share, smoothed by half a tie.
 */
public final class BradleyTerry {

    /** The prior's standard deviation, in logits: two things are within odds of 1 to 16 in nineteen of twenty cases. */
    public static final double DEVIATION = 1;

    private BradleyTerry() {}

    /**
     * Fits strengths to votes.
     *
     * @param deviation the prior's standard deviation {@code s}, in logits
     */
    public static PairFit fit(PairVotes votes, double deviation) {
        return Strengths.fit(PairMethod.BRADLEY_TERRY, votes, deviation, new HalfWins());
    }

    /** The number of ties is the log-odds of one. A tie's slope by the lead is that of half a vote for each side. */
    private record HalfWins() implements Ties {

        @Override
        public double[] at(double lead, double tie) {
            double decided = Calibration.sigmoid(-tie);
            return new double[] {
                decided * Calibration.sigmoid(lead), decided * Calibration.sigmoid(-lead), Calibration.sigmoid(tie)
            };
        }

        @Override
        public double log(double lead, double tie, int outcome) {
            var p = at(lead, tie);
            return outcome == PairVotes.TIE
                    ? Math.log(p[2]) + (Math.log(p[0]) + Math.log(p[1])) / 2 - Math.log1p(-p[2])
                    : Math.log(p[outcome]);
        }

        @Override
        public double[] slopes(double lead, double tie, int outcome) {
            double won = outcome == PairVotes.TIE ? 0.5 : 1 - outcome;
            double tied = outcome == PairVotes.TIE ? 1 : 0;
            return new double[] {won - Calibration.sigmoid(lead), tied - Calibration.sigmoid(tie)};
        }
    }
}
