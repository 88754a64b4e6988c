package org.touchstone.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Probabilities of choices, of which one is right, with one temperature for all: {@code p_i^(1/T) / Σ_j p_j^(1/T)}. */
public final class Choices {

    private Choices() {}

    /** Probabilities, which need not add up to one, at a temperature: they add up to one; those of 0 stay. */
    public static double[] at(double[] probabilities, double temperature) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("A temperature is positive but was " + temperature);
        }
        var scaled =
                Arrays.stream(probabilities).map(p -> Math.log(p) / temperature).toArray();
        Softmax.inPlace(scaled, 0, scaled.length);
        return scaled;
    }

    /**
     * The temperature that minimises the log-loss of the right choices (Guo et al., On Calibration of Modern Neural Networks, 2017), between 0.01 and
     * 100. A right choice of probability 0 costs the same at any temperature, and its question is left out; 1 where no question tells anything.
     *
     * @param probabilities of each question's choices, at least one of them positive
     * @param right which of a question's choices is right
     */
    public static double temperature(double[][] probabilities, int[] right) {
        int[] telling = IntStream.range(0, right.length)
                .filter(i -> probabilities[i][right[i]] > 0 && isUneven(probabilities[i]))
                .toArray();
        return telling.length == 0
                ? 1
                : Temperature.turning(b -> Arrays.stream(telling)
                        .mapToDouble(i -> slope(b, probabilities[i], right[i]))
                        .sum());
    }

    /** The derivative of one question's log-loss by {@code b = 1/T}: the mean of {@code ln p} at T less that of the right choice. */
    private static double slope(double b, double[] probabilities, int right) {
        var at = at(probabilities, 1 / b);
        double mean = 0;
        for (int i = 0; i < at.length; i++) {
            mean += at[i] == 0 ? 0 : at[i] * Math.log(probabilities[i]);
        }
        return mean - Math.log(probabilities[right]);
    }

    private static boolean isUneven(double[] probabilities) {
        var positive = Arrays.stream(probabilities).filter(p -> p > 0).summaryStatistics();
        return positive.getMin() < positive.getMax();
    }
}
