package org.touchstone.sampling.selection;

/**
 * The lower triangular matrix L with L L^T = A, for a symmetric positive definite A.
 *
 * @param size the number of rows and columns
 * @param lower L row by row; what is above the diagonal is not read
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Cholesky(int size, double[] lower) {

    /** Factors a matrix given row by row; only its lower half is read, and it is left as it is. */
    public static Cholesky of(double[] matrix, int size) {
        var lower = matrix.clone();
        for (int j = 0; j < size; j++) {
            for (int i = j; i < size; i++) {
                double sum = lower[i * size + j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i * size + k] * lower[j * size + k];
                }
                if (i == j && !(sum > 0)) {
                    throw new IllegalArgumentException(
                            "The matrix is not positive definite: pivot " + j + " is " + sum);
                }
                lower[i * size + j] = i == j ? Math.sqrt(sum) : sum / lower[j * size + j];
            }
        }
        return new Cholesky(size, lower);
    }

    /** The vector x with A x = b. */
    public double[] solve(double[] b) {
        var x = b.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i * size + k] * x[k];
            }
            x[i] /= lower[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= lower[k * size + i] * x[k];
            }
            x[i] /= lower[i * size + i];
        }
        return x;
    }

    /** The logarithm of A's determinant. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 2 * Math.log(lower[i * size + i]);
        }
        return sum;
    }
}
