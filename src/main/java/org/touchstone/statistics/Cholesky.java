package org.touchstone.statistics;

/** Solves linear equations with a small symmetric positive definite matrix, as {@code L Lᵀ}. Golub and Van Loan, section 4.2. */
final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Refuses a matrix that is not positive definite. */
    static Cholesky of(double[][] matrix) {
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

    /** {@code A⁻¹ b}. */
    double[] solve(double[] right) {
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
