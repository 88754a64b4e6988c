package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClusteredMeanTests {

    /** Table of Student (1908) as every textbook prints it. */
    @Test
    void criticalValuesAreThoseOfTheTables() {
        assertThat(StudentT.critical(0.95, 1)).isCloseTo(12.706, within(0.001));
        assertThat(StudentT.critical(0.95, 4)).isCloseTo(2.776, within(0.001));
        assertThat(StudentT.critical(0.95, 14)).isCloseTo(2.145, within(0.001));
        assertThat(StudentT.critical(0.99, 5)).isCloseTo(4.032, within(0.001));
        assertThat(StudentT.critical(0.95, 10_000)).isCloseTo(1.960, within(0.001));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.critical(0.95, 0));
    }

    /** With one value in each cluster it is the t interval of a mean: 1..5 gives 3 ± 2.776 · sqrt(2.5 / 5). */
    @Test
    void isTheUsualIntervalWhereEveryClusterHasOneValue() {
        var estimate = ClusteredMean.of(new double[] {1, 2, 3, 4, 5}, new int[] {7, 3, 9, 1, 5}, 0.95);
        var interval = Objects.requireNonNull(estimate.interval());
        assertThat(estimate.value()).isEqualTo(3);
        assertThat(interval.low()).isCloseTo(3 - 1.963, within(0.001));
        assertThat(interval.high()).isCloseTo(3 + 1.963, within(0.001));
    }

    @Test
    void repeatingWhatOneSaidMakesNothingMorePrecise() {
        var once = ClusteredMean.of(new double[] {0, 1, 4}, new int[] {1, 2, 3}, 0.95);
        var twice = ClusteredMean.of(new double[] {0, 0, 1, 1, 4, 4}, new int[] {1, 1, 2, 2, 3, 3}, 0.95);
        assertThat(Objects.requireNonNull(twice.interval()).width())
                .isCloseTo(Objects.requireNonNull(once.interval()).width(), within(1e-9));
    }

    @Test
    void saysWhyThereIsNoInterval() {
        assertThat(ClusteredMean.of(new double[] {}, new int[] {}, 0.95).isDefined())
                .isFalse();
        assertThat(ClusteredMean.of(new double[] {1, 2}, new int[] {4, 4}, 0.95).undefined())
                .contains("one cluster");
        assertThat(ClusteredMean.of(new double[] {0, 0}, new int[] {4, 5}, 0.95).undefined())
                .contains("alike");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredMean.of(new double[] {0, 0}, new int[] {4}, 0.95));
    }
}
