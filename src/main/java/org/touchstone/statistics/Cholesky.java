package org.touchstone.statistics;

import java.util.stream.IntStream;

/** A symmetric positive definite matrix as {@code L Lᵀ}, with L lower triangular. Golub and Van Loan, section 4.2. */
public final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Factors a matrix, of which only the lower half is read; refuses one that is not positive definite. */
    public static Cholesky of(double[][] matrix) {
        var lower = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(rest > 0)) {
                    throw new IllegalArgumentException("Not positive definite at " + i + ": " + rest);
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return new Cholesky(lower);
    }

    /** The number of rows. */
    public int size() {
        return lower.length;
    }

    /** A row of L; what is right of the diagonal is zero. */
    public double[] lower(int row) {
        return lower[row];
    }

    /** The logarithm of the matrix's determinant. */
    public double logDeterminant() {
        return IntStream.range(0, size())
                .mapToDouble(i -> 2 * Math.log(lower[i][i]))
                .sum();
    }

    /** {@code bᵀ A⁻¹ b}. */
    double inverseProduct(double[] right) {
        double sum = 0;
        for (double part : forward(right)) {
            sum += part * part;
        }
        return sum;
    }

    /** {@code L⁻¹ b}. */
    private double[] forward(double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** The vector that the matrix takes to {@code right}, {@code A⁻¹ b}. */
    public double[] solve(double[] right) {
        double[] x = forward(right);
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
