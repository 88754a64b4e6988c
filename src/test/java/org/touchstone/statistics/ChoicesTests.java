package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The temperature of choices against scipy, by {@code forecasts.py} among the test resources, against {@link Calibration}, and by hand. */
class ChoicesTests {

    private static final int QUESTIONS = 200;
    private static final int[] FACTORS = {31, 53, 71, 89};

    @Test
    void theTemperatureIsTheOneThatScipyFinds() {
        var choices =
                IntStream.range(0, QUESTIONS).mapToObj(ChoicesTests::choices).toArray(double[][]::new);
        var right = IntStream.range(0, QUESTIONS).map(i -> right(i, choices[i])).toArray();
        assertThat(Choices.temperature(choices, right)).isCloseTo(1.2600366412664017, within(1e-6));
    }

    private static double[] choices(int i) {
        var weights = Arrays.stream(FACTORS)
                .mapToDouble(k -> i * k % 97 + 1 + 0.01 * k + 0.001 * i)
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    private static int right(int i, double[] choices) {
        int likeliest = IntStream.range(0, choices.length)
                .reduce((a, b) -> choices[b] > choices[a] ? b : a)
                .orElseThrow();
        return i * 11 % 17 < 8 ? likeliest : i * 7 % 4;
    }

    @Test
    void ofTwoChoicesItIsTheTemperatureOfTheirMargin() {
        var firsts = new double[] {0.9, 0.7, 0.6, 0.2, 0.8, 0.95};
        var labels = new double[] {1, 0, 1, 0, 1, 0};
        var choices =
                Arrays.stream(firsts).mapToObj(p -> new double[] {p, 1 - p}).toArray(double[][]::new);
        var right = Arrays.stream(labels).mapToInt(y -> y == 1 ? 0 : 1).toArray();
        assertThat(Choices.temperature(choices, right))
                .isCloseTo(Calibration.ofProbabilities(firsts, labels).temperature(), within(1e-9));
    }

    /** Squares of 0.5, 0.3 and 0.2 are 0.25, 0.09 and 0.04. */
    @Test
    void halfATemperatureSquares() {
        assertThat(Choices.at(new double[] {0.5, 0.3, 0.2}, 0.5))
                .containsExactly(new double[] {0.25 / 0.38, 0.09 / 0.38, 0.04 / 0.38}, within(1e-12));
        assertThat(Choices.at(new double[] {0.5, 0, 0.25}, 1))
                .containsExactly(new double[] {2 / 3.0, 0, 1 / 3.0}, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> Choices.at(new double[] {1}, 0));
    }

    @Test
    void whatTellsNothingIsLeftOut() {
        assertThat(Choices.temperature(new double[][] {{0.5, 0.5}, {1, 0}}, new int[] {0, 1}))
                .isEqualTo(1);
        assertThat(Choices.temperature(new double[][] {{0.9, 0.1}, {1, 0}}, new int[] {0, 0}))
                .as("always right: as cold as may be")
                .isCloseTo(0.01, within(1e-9));
    }
}
