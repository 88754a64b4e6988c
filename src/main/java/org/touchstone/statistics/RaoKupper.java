package org.touchstone.statistics;

/**
 * Bradley and Terry's model with a threshold under which differences are not noticed: {@code P(first) = σ(d - g)}, {@code P(second) =
 * σ(-d - g)} with the lead {@code d = θ_i - θ_j} and {@code g > 0}, and else a tie. Rao and Kupper, Ties in Paired-Comparison Experiments: A
 * Generalization of the Bradley-Terry Model, 1967. Strengths have the prior {@code N(0, s²)}.
 */
public final class RaoKupper {

    private RaoKupper() {}

    /**
     * Fits strengths to votes.
     *
     * @param deviation the prior's standard deviation {@code s}, in logits
     */
    public static PairFit fit(PairVotes votes, double deviation) {
        return Strengths.fit(PairMethod.RAO_KUPPER, votes, deviation, new Threshold());
    }

    /** Ties' number is {@code log g}. {@code P(tie) = P(first) P(second) (e^{2g} - 1)}, which is exact also where it is small. */
    private record Threshold() implements Ties {

        @Override
        public double[] at(double lead, double tie) {
            double g = Math.exp(tie);
            double first = Logistic.of(lead - g);
            double second = Logistic.of(-lead - g);
            return new double[] {first, second, first * second * Math.expm1(2 * g)};
        }

        @Override
        public double[] slopes(double lead, double tie, int outcome) {
            double g = Math.exp(tie);
            double notFirst = Logistic.of(g - lead);
            double notSecond = Logistic.of(g + lead);
            return switch (outcome) {
                case PairVotes.FIRST -> new double[] {notFirst, -g * notFirst};
                case PairVotes.SECOND -> new double[] {-notSecond, -g * notSecond};
                default -> new double[] {notFirst - notSecond, g * (2 / -Math.expm1(-2 * g) - notFirst - notSecond)};
            };
        }
    }
}
