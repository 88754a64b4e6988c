package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTests {

    @ParameterizedTest
    @CsvSource({"0.5, 0.674489750196082", "0.9, 1.644853626951473", "0.95, 1.959963984540054", "0.99, 2.575829303548901"
    })
    void usesTheNormalCriticalValueOfTheLevel(double level, double critical) {
        assertThat(Normal.critical(level)).isEqualTo(critical, within(1e-12));
    }

    @Test
    void endsWhereTheShareIsJustTooManyStandardErrorsAway() {
        var interval = Wilson.interval(12.5, 40, 0.9);

        for (double end : new double[] {interval.low(), interval.high()}) {
            double standardError = Math.sqrt(end * (1 - end) / 40);
            assertThat(Math.abs(12.5 / 40 - end)).isEqualTo(1.644853626951473 * standardError, within(1e-12));
        }
    }

    @Test
    void knowsNothingWithoutTrials() {
        assertThat(Wilson.interval(0, 0, 0.95)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void reachesButDoesNotLeaveTheEndsOfTheScale() {
        assertThat(Wilson.interval(0, 5, 0.95).low()).isZero();
        assertThat(Wilson.interval(5, 5, 0.95).high()).isEqualTo(1);
    }

    @Test
    void refusesMoreSuccessesThanTrials() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(3, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(Double.NaN, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 2, 1));
    }
}
