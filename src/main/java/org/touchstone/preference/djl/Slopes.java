package org.touchstone.preference.djl;

import org.touchstone.preference.learning.Objective;

/** The mean cost of a batch and its derivatives by the scores of the batch's candidates, which are some of all candidates. */
final class Slopes {

    private final Objective objective;
    private final int[] candidates;
    private final double[] gradient;

    Slopes(Objective objective, int[] candidates, int all) {
        this.objective = objective;
        this.candidates = candidates;
        this.gradient = new double[all + 1];
    }

    /** The cost at these scores, per unit of the pairs' weight. */
    double at(float[] scores, double tie) {
        var all = new double[gradient.length - 1];
        for (int i = 0; i < candidates.length; i++) {
            all[candidates[i]] = scores[i];
        }
        return objective.at(all, tie, gradient) / objective.weight();
    }

    /** The derivatives by the candidates' scores. */
    float[] ofCandidates() {
        var slopes = new float[candidates.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (float) (gradient[candidates[i]] / objective.weight());
        }
        return slopes;
    }

    /** The derivative by the logarithm of the tie parameter; 0 where the cost knows none. */
    double ofTie() {
        return gradient[gradient.length - 1] / objective.weight();
    }
}
