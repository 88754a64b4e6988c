package org.touchstone.sampling.selection;

import java.util.Arrays;
import org.touchstone.statistics.Cholesky;
import org.touchstone.statistics.Logistic;

/**
 * A Bayesian logistic regression on differences D between the last layers of two candidates, by Laplace's approximation: the weights w
 * that maximise the posterior under the prior N(0, I / lambda), and its curvature there, H = lambda I + sum p (1 - p) D D^T (models.md
 * 3.3). There is no constant term, so exchanging the candidates changes the sign and nothing else.
 *
 * @param weights w
 * @param curvature H, factored
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record LastLayer(double[] weights, Cholesky curvature) {

    private static final int STEPS = 30;
    private static final double SETTLED = 1e-6;

    /** What was known before anything was judged. */
    public static LastLayer prior(int width, double lambda) {
        return new LastLayer(new double[width], curvature(new float[0][], new double[0], lambda, width));
    }

    /**
     * Fits judged comparisons by Newton's method.
     *
     * @param differences one row D per comparison
     * @param labels the probability that the first is preferred, one per comparison
     * @param start where to begin, such as an earlier fit's weights
     */
    public static LastLayer of(float[][] differences, double[] labels, double lambda, double[] start) {
        var weights = start.clone();
        var layer = prior(weights.length, lambda);
        for (int step = 0; step < STEPS && differences.length > 0; step++) {
            var gradient = new double[weights.length];
            layer = new LastLayer(weights, curvature(differences, labels, lambda, weights, gradient));
            var change = layer.curvature.solve(gradient);
            var next = weights.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] -= change[i];
            }
            weights = next;
            if (Arrays.stream(change).map(Math::abs).max().orElse(0) < SETTLED) {
                break;
            }
        }
        return new LastLayer(weights, layer.curvature);
    }

    /** lambda I + sum w D D^T, where each w is a comparison's p (1 - p). */
    public static Cholesky curvature(float[][] differences, double[] weights, double lambda, int width) {
        var matrix = new double[width][width];
        for (int i = 0; i < width; i++) {
            matrix[i][i] = lambda;
        }
        for (int row = 0; row < differences.length; row++) {
            addOuter(matrix, differences[row], weights[row]);
        }
        return Cholesky.of(matrix);
    }

    private static Cholesky curvature(
            float[][] differences, double[] labels, double lambda, double[] weights, double[] gradient) {
        int width = weights.length;
        var matrix = new double[width][width];
        for (int i = 0; i < width; i++) {
            matrix[i][i] = lambda;
            gradient[i] = lambda * weights[i];
        }
        for (int row = 0; row < differences.length; row++) {
            double p = Logistic.of(dot(weights, differences[row]));
            addOuter(matrix, differences[row], p * (1 - p));
            for (int i = 0; i < width; i++) {
                gradient[i] += (p - labels[row]) * differences[row][i];
            }
        }
        return Cholesky.of(matrix);
    }

    private static void addOuter(double[][] matrix, float[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            double scaled = factor * vector[i];
            for (int j = 0; j <= i; j++) {
                matrix[i][j] += scaled * vector[j];
            }
        }
    }

    /** The difference of scores that the weights see. */
    public double margin(float[] difference) {
        return dot(weights, difference);
    }

    /** D^T H^-1 D: the variance of the margin. */
    public double variance(float[] difference) {
        var wide = new double[difference.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = difference[i];
        }
        return dot(curvature.solve(wide), difference);
    }

    /** The probability that the first is preferred, with the weights' uncertainty (MacKay 1992): s(m / sqrt(1 + pi v / 8)). */
    public double probability(float[] difference) {
        return Logistic.of(margin(difference) / Math.sqrt(1 + Math.PI * variance(difference) / 8));
    }

    private static double dot(double[] weights, float[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }
}
