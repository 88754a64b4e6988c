package org.touchstone.preference.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.touchstone.preference.Loss;
import org.touchstone.preference.PlantedPairs;

class TemperatureTests {

    @Test
    void findsTheTemperatureThatMadeTheLabels() {
        var differences = new SplittableRandom(3).doubles(2000, -6, 6).toArray();
        var labels = Arrays.stream(differences)
                .map(d -> 1 / (1 + Math.exp(-d / 2.5)))
                .toArray();
        assertThat(Temperature.fit(differences, labels)).isCloseTo(2.5, within(1e-6));
    }

    @Test
    void staysInBoundsWhenEveryPairIsRight() {
        assertThat(Temperature.fit(new double[] {1, 2}, new double[] {1, 1})).isCloseTo(0.05, within(1e-6));
    }

    /** With one pair a sure label counts as 2/3, whose logit is ln 2. */
    @Test
    void doesNotTrustOnePairThatIsRight() {
        var pair = new Example(
                PlantedPairs.candidate("question", "this"), PlantedPairs.candidate("question", "that"), 1, 1);
        assertThat(Temperature.fit(new double[] {3}, List.of(pair), Loss.USUAL))
                .isCloseTo(3 / Math.log(2), within(1e-6));
    }

    @Test
    void changesNothingWithoutPairs() {
        assertThat(Temperature.fit(new double[0], new double[0])).isEqualTo(1);
    }

    @Test
    void computesLogLossFarFromZeroWithoutOverflow() {
        assertThat(Temperature.logLoss(new double[] {-2000}, new double[] {1}, 1))
                .isEqualTo(2000);
        assertThat(Temperature.logLoss(new double[] {0}, new double[] {0.3}, 1)).isCloseTo(Math.log(2), within(1e-15));
    }
}
