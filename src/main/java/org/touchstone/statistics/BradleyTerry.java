package org.touchstone.statistics;

import java.util.stream.IntStream;

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

    /**
     * Where each strength plausibly lies: {@code θ_i ± z sqrt((H⁻¹)_ii)} with the second derivatives {@code H} of minus the logarithm of the posterior
     * density (Laplace's approximation). They cover strengths that are distributed as the prior says in that share of cases; a strength of which
     * votes say nothing has the prior's interval. Where votes are ties, intervals are wider than they would have to be, since half a win varies
     * less than a whole one. Takes time with the cube of the number of things.
     *
     * @param fit of these votes, with the same deviation
     * @param level such as 0.95
     */
    public static Interval[] intervals(PairVotes votes, PairFit fit, double deviation, double level) {
        int things = votes.things();
        double z = Normal.critical(level);
        var cholesky = Cholesky.of(curvature(votes, fit, deviation));
        return IntStream.range(0, things)
                .mapToObj(i -> {
                    var unit = new double[things];
                    unit[i] = 1;
                    double reach = z * Math.sqrt(cholesky.solve(unit)[i]);
                    return new Interval(fit.strength()[i] - reach, fit.strength()[i] + reach);
                })
                .toArray(Interval[]::new);
    }

    private static double[][] curvature(PairVotes votes, PairFit fit, double deviation) {
        int things = votes.things();
        var second = new double[things][things];
        for (int i = 0; i < things; i++) {
            second[i][i] = 1 / (deviation * deviation);
        }
        for (int n = 0; n < votes.size(); n++) {
            int one = votes.first()[n];
            int other = votes.second()[n];
            double p = Logistic.of(fit.strength()[one] - fit.strength()[other]);
            second[one][one] += p * (1 - p);
            second[other][other] += p * (1 - p);
            second[one][other] -= p * (1 - p);
            second[other][one] -= p * (1 - p);
        }
        return second;
    }

    /** The number of ties is the log-odds of one. A tie's slope by the lead is that of half a vote for each side. */
    private record HalfWins() implements Ties {

        @Override
        public double[] at(double lead, double tie) {
            double decided = Logistic.of(-tie);
            return new double[] {decided * Logistic.of(lead), decided * Logistic.of(-lead), Logistic.of(tie)};
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
            return new double[] {won - Logistic.of(lead), tied - Logistic.of(tie)};
        }
    }
}
