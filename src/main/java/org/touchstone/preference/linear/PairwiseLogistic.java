package org.touchstone.preference.linear;

import java.util.Arrays;
import java.util.List;
import org.touchstone.preference.learning.Objective;

/**
 * Bradley-Terry regression: the weights w that minimise |w|^2 / 2 + C times an {@link Objective} of the scores w x of candidates with features x. There
 * is no constant term, so exchanging the responses changes the sign and nothing else. Each distinct candidate is multiplied once, however
 * many pairs it is in.
 */
final class PairwiseLogistic {

    private static final double TOLERANCE = 1e-3;
    private static final int ITERATIONS = 200;

    /** Keeps the tie parameter finite where there are no ties to learn it from. */
    private static final double PULL_ON_TIE = 1e-3;

    private final List<SparseRow> candidates;
    private final Objective objective;
    private final int width;

    PairwiseLogistic(List<SparseRow> candidates, Objective objective, int width) {
        this.candidates = candidates;
        this.objective = objective;
        this.width = width;
    }

    /** A starting point: no weights, and the tie parameter 1. */
    static double[] nothing(int width) {
        return new double[width + 1];
    }

    /**
     * The weights for a regularisation of C, the inverse of the prior's precision, and after them the logarithm of the tie parameter.
     *
     * @param start weights that are likely to be near
     */
    double[] fit(double c, double[] start) {
        return Lbfgs.minimum((point, gradient) -> value(c, point, gradient), start, TOLERANCE, ITERATIONS);
    }

    private double value(double c, double[] point, double[] gradient) {
        double tie = point[width];
        double value = PULL_ON_TIE * tie * tie / 2;
        for (int i = 0; i < width; i++) {
            gradient[i] = point[i];
            value += point[i] * point[i] / 2;
        }
        var slopes = new double[candidates.size() + 1];
        value += c * objective.at(scores(point), tie, slopes);
        for (int i = 0; i < candidates.size(); i++) {
            if (slopes[i] != 0) {
                candidates.get(i).addTo(gradient, c * slopes[i]);
            }
        }
        gradient[width] = PULL_ON_TIE * tie + c * slopes[candidates.size()];
        return value;
    }

    private double[] scores(double[] weights) {
        var scores = new double[candidates.size()];
        Arrays.setAll(scores, i -> objective.concerns(i) ? candidates.get(i).dot(weights) : 0);
        return scores;
    }
}
