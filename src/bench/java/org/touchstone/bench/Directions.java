package org.touchstone.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.lexical.LexicalSpace;
import org.touchstone.preference.linear.SparseRow;

/**
 * The strongest directions among sparse rows, found by subspace iteration from a random start (Halko, Martinsson and Tropp 2011), and where
 * the rows lie along them.
 */
final class Directions {

    private static final int KEPT = 64;
    private static final int SURFACE = 12;
    private static final int ROUNDS = 3;

    private Directions() {}

    /** Along the strongest directions of the n-grams, and the measures of length and format as they are; no label is looked at. */
    static float[][] features(List<Example> pairs, List<Candidate> candidates) {
        var space = LexicalSpace.of(pairs);
        var rows = space.rows(candidates, done -> {});
        int grams = space.size() - SURFACE;
        var along = along(rows, grams);
        var features = new float[rows.size()][KEPT + SURFACE];
        for (int i = 0; i < features.length; i++) {
            System.arraycopy(along[i], 0, features[i], 0, KEPT);
            var row = rows.get(i);
            for (int k = 0; k < row.columns().length; k++) {
                if (row.columns()[k] >= grams) {
                    features[i][KEPT + row.columns()[k] - grams] = (float) row.values()[k];
                }
            }
        }
        return features;
    }

    private static float[][] along(List<SparseRow> rows, int width) {
        var random = new SplittableRandom(1);
        var directions = new float[width][KEPT];
        for (var direction : directions) {
            for (int k = 0; k < KEPT; k++) {
                direction[k] = (float) random.nextGaussian();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            orthogonalise(directions);
            directions = back(rows, times(rows, directions), width);
        }
        orthogonalise(directions);
        return times(rows, directions);
    }

    private static float[][] times(List<SparseRow> rows, float[][] directions) {
        var products = new float[rows.size()][KEPT];
        for (int i = 0; i < products.length; i++) {
            var row = rows.get(i);
            for (int e = 0; e < row.columns().length && row.columns()[e] < directions.length; e++) {
                add(products[i], directions[row.columns()[e]], (float) row.values()[e]);
            }
        }
        return products;
    }

    private static float[][] back(List<SparseRow> rows, float[][] products, int width) {
        var directions = new float[width][KEPT];
        for (int i = 0; i < products.length; i++) {
            var row = rows.get(i);
            for (int e = 0; e < row.columns().length && row.columns()[e] < width; e++) {
                add(directions[row.columns()[e]], products[i], (float) row.values()[e]);
            }
        }
        return directions;
    }

    private static void add(float[] sum, float[] term, float factor) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * term[k];
        }
    }

    /** Makes the columns orthonormal: with L L^T the products of all columns with each other, the rows are divided by L^T. */
    private static void orthogonalise(float[][] matrix) {
        var products = new double[KEPT * KEPT];
        for (var row : matrix) {
            for (int i = 0; i < KEPT; i++) {
                for (int j = 0; j <= i; j++) {
                    products[i * KEPT + j] += (double) row[i] * row[j];
                }
            }
        }
        var lower = factor(products);
        for (var row : matrix) {
            for (int i = 0; i < KEPT; i++) {
                double sum = row[i];
                for (int k = 0; k < i; k++) {
                    sum -= lower[i * KEPT + k] * row[k];
                }
                row[i] = (float) (sum / lower[i * KEPT + i]);
            }
        }
    }

    /** The lower triangular L of L L^T; only the lower half of the product is read. */
    private static double[] factor(double[] products) {
        var lower = products.clone();
        for (int j = 0; j < KEPT; j++) {
            for (int i = j; i < KEPT; i++) {
                double sum = lower[i * KEPT + j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i * KEPT + k] * lower[j * KEPT + k];
                }
                lower[i * KEPT + j] = i == j ? Math.sqrt(sum) : sum / lower[j * KEPT + j];
            }
        }
        return lower;
    }

    /** Brings all entries to mean square one, and leaves the directions as strong against each other as they are. */
    static void scale(float[][] rows) {
        double squares = 0;
        for (var row : rows) {
            for (float value : row) {
                squares += (double) value * value / row.length / rows.length;
            }
        }
        float factor = (float) (1 / Math.sqrt(squares));
        for (var row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] *= factor;
            }
        }
    }
}
