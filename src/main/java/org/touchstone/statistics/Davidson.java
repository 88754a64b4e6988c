package org.touchstone.statistics;

/**
 * Bradley and Terry's model with ties that are likelier between equals: {@code P(tie) = ν / (e^{d/2} + e^{-d/2} + ν)} with the lead
 * {@code d = θ_i - θ_j}, and first to second as {@code e^{d/2}} to {@code e^{-d/2}}. Davidson, On Extending the Bradley-Terry Model to Accommodate
 * Ties in Paired Comparison Experiments, 1970. Strengths have the prior {@code N(0, s²)}.
 */
public final class Davidson {

    private Davidson() {}

    /**
     * Fits strengths to votes.
     *
     * @param deviation the prior's standard deviation {@code s}, in logits
     */
    public static PairFit fit(PairVotes votes, double deviation) {
        return Strengths.fit(PairMethod.DAVIDSON, votes, deviation, new Prolific());
    }

    /** Ties' number is {@code log ν}. */
    private record Prolific() implements Ties {

        @Override
        public double[] at(double lead, double tie) {
            double[] probabilities = {lead / 2, -lead / 2, tie};
            Softmax.inPlace(probabilities, 0, 3);
            return probabilities;
        }

        @Override
        public double[] slopes(double lead, double tie, int outcome) {
            double[] p = at(lead, tie);
            double side = outcome == PairVotes.TIE ? 0 : 1 - 2 * outcome;
            return new double[] {(side - p[0] + p[1]) / 2, (outcome == PairVotes.TIE ? 1 : 0) - p[2]};
        }
    }
}
