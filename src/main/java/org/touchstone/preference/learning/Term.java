package org.touchstone.preference.learning;

/** A part of an {@link Objective}: what the scores of some candidates cost. */
sealed interface Term permits PairTerm, RankingTerm {

    /**
     * The cost at these scores of all candidates; its derivatives are added to the gradient.
     *
     * @param tie the logarithm of the tie parameter
     * @param gradient one place for each candidate, and one for the tie at its end
     */
    double at(double[] scores, double tie, double[] gradient);
}
