package org.touchstone.statistics;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Fits the one number that margins are divided by. */
final class Temperature {

    private static final double COLDEST = 0.01;
    private static final double HOTTEST = 100;
    private static final int HALVINGS = 60;

    private Temperature() {}

    /**
     * Bisects, on the logarithm, for the sign change of the slope: the log-loss is convex in {@code 1/T}, so there is one. An
     * infinite margin costs the same at any temperature and is left out.
     */
    static double fit(double[] margins, double[] labels) {
        int[] telling = IntStream.range(0, margins.length)
                .filter(i -> margins[i] != 0 && Double.isFinite(margins[i]))
                .toArray();
        if (telling.length == 0) {
            return 1;
        }
        return turning(b -> slope(b, margins, labels, telling));
    }

    /** The {@code T} at which the slope, a function of {@code b = 1/T} that does not fall, changes its sign; the nearer end where it does not. */
    static double turning(DoubleUnaryOperator slope) {
        double low = Math.log(COLDEST);
        double high = Math.log(HOTTEST);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean tooSharp = slope.applyAsDouble(Math.exp(-middle)) > 0;
            low = tooSharp ? middle : low;
            high = tooSharp ? high : middle;
        }
        return Math.exp((low + high) / 2);
    }

    /** The derivative of the summed log-loss of {@code σ(bd)} by {@code b = 1/T}. */
    private static double slope(double b, double[] margins, double[] labels, int[] rows) {
        double sum = 0;
        for (int i : rows) {
            sum += margins[i] * (Logistic.of(b * margins[i]) - labels[i]);
        }
        return sum;
    }
}
