package org.touchstone.preference.linear;

import java.util.List;
import org.touchstone.preference.learning.Temperature;

/**
 * Bradley-Terry regression: the weights w that minimise |w|^2 / 2 + C sum_i v_i [q_i log(1 + e^(-d_i)) + (1 - q_i) log(1 + e^(d_i))] with
 * d_i = w x_i, where x_i is the first response's features minus the second's, q_i the label and v_i the pair's weight. There is no
 * constant term, so exchanging the responses changes the sign and nothing else.
 */
final class PairwiseLogistic {

    private static final double TOLERANCE = 1e-3;
    private static final int ITERATIONS = 200;

    private final List<Row> rows;
    private final int width;

    PairwiseLogistic(List<Row> rows, int width) {
        this.rows = rows;
        this.width = width;
    }

    /** A pair as the regression sees it. */
    record Row(SparseRow difference, double label, double weight) {}

    /** The weights for a regularisation of C, the inverse of the prior's precision. */
    double[] fit(double c) {
        return fit(c, new double[width]);
    }

    /** The same, starting from weights that are likely to be near. */
    double[] fit(double c, double[] start) {
        return Lbfgs.minimum((point, gradient) -> objective(c, point, gradient), start, TOLERANCE, ITERATIONS);
    }

    private double objective(double c, double[] weights, double[] gradient) {
        double value = 0;
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = weights[i];
            value += weights[i] * weights[i] / 2;
        }
        for (var row : rows) {
            double d = row.difference().dot(weights);
            double loss = row.label() * Temperature.softPlus(-d) + (1 - row.label()) * Temperature.softPlus(d);
            value += c * row.weight() * loss;
            row.difference().addTo(gradient, c * row.weight() * (1 / (1 + Math.exp(-d)) - row.label()));
        }
        return value;
    }
}
