package org.touchstone.sampling.selection;

import java.util.stream.IntStream;
import org.touchstone.statistics.Cholesky;

/**
 * The leverages v_i = D_i^T H^-1 D_i of a pool of comparisons under a curvature H, kept up to date while comparisons are added to H: after
 * adding w D_s D_s^T the inverse changes by a product of one vector with itself (Sherman and Morrison 1950), so
 * {@code v_i -= w (D_i^T H^-1 D_s)^2 / (1 + w v_s)}. The pool is kept by feature, whitened by H's factor, so that every inner loop runs over
 * neighbouring numbers.
 */
final class Leverage {

    private static final int BLOCK = 512;

    private final int width;
    private final int size;
    /** Row f holds entry f of every whitened difference L^-1 D. */
    private final float[][] whitened;
    /** (I + sum w z z^T)^-1 over the whitened differences z added so far, row by row. */
    private final double[] inverse;

    private final double[] leverages;

    /** Measures a pool of differences, one row each. */
    public Leverage(float[][] differences, Cholesky curvature) {
        width = curvature.size();
        size = differences.length;
        whitened = new float[width][size];
        int blocks = (size + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> whiten(differences, curvature, block));
        inverse = new double[width * width];
        for (int i = 0; i < width; i++) {
            inverse[i * width + i] = 1;
        }
        leverages = new double[size];
        for (var row : whitened) {
            for (int i = 0; i < size; i++) {
                leverages[i] += (double) row[i] * row[i];
            }
        }
    }

    private void whiten(float[][] differences, Cholesky curvature, int block) {
        int from = block * BLOCK;
        int count = Math.min(BLOCK, size - from);
        var rows = new float[width][count];
        for (int i = 0; i < count; i++) {
            for (int f = 0; f < width; f++) {
                rows[f][i] = differences[from + i][f];
            }
        }
        for (int f = 0; f < width; f++) {
            substitute(rows, curvature, f);
            System.arraycopy(rows[f], 0, whitened[f], from, count);
        }
    }

    /** One step of forward substitution for all comparisons of a block, four rows at a time. */
    private static void substitute(float[][] rows, Cholesky curvature, int f) {
        var lower = curvature.lower(f);
        var row = rows[f];
        int k = 0;
        for (; k + 4 <= f; k += 4) {
            float a = (float) lower[k];
            float b = (float) lower[k + 1];
            float c = (float) lower[k + 2];
            float d = (float) lower[k + 3];
            subtract(row, a, rows[k], b, rows[k + 1]);
            subtract(row, c, rows[k + 2], d, rows[k + 3]);
        }
        for (; k < f; k++) {
            subtract(row, (float) lower[k], rows[k], 0, rows[k]);
        }
        float scale = (float) (1 / lower[f]);
        for (int i = 0; i < row.length; i++) {
            row[i] *= scale;
        }
    }

    private static void subtract(float[] row, float a, float[] first, float b, float[] second) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= a * first[i] + b * second[i];
        }
    }

    /** The leverage of each comparison now. */
    public double[] values() {
        return leverages;
    }

    /** Adds a comparison of the pool to H with the weight p (1 - p), and brings all leverages up to date. */
    public void add(int chosen, double weight) {
        var direction = direction(chosen);
        double denominator = 1 + weight * leverages[chosen];
        for (int i = 0; i < width; i++) {
            double scaled = weight * direction[i] / denominator;
            for (int j = 0; j < width; j++) {
                inverse[i * width + j] -= scaled * direction[j];
            }
        }
        var products = products(direction);
        for (int i = 0; i < size; i++) {
            leverages[i] = Math.max(0, leverages[i] - weight * products[i] * products[i] / denominator);
        }
    }

    private double[] direction(int chosen) {
        var direction = new double[width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                direction[i] += inverse[i * width + j] * whitened[j][chosen];
            }
        }
        return direction;
    }

    private float[] products(double[] direction) {
        var products = new float[size];
        for (int f = 0; f < width; f++) {
            float factor = (float) direction[f];
            var row = whitened[f];
            for (int i = 0; i < size; i++) {
                products[i] += factor * row[i];
            }
        }
        return products;
    }
}
