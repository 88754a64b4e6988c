package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticTests {

    @ParameterizedTest
    @ValueSource(doubles = {-30, -1.5, 0, 0.2, 12})
    void undoesLogOdds(double odds) {
        double p = Logistic.of(odds);
        assertThat(Math.log(p) - Math.log1p(-p)).isCloseTo(odds, within(1e-9));
        assertThat(p + Logistic.of(-odds)).isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.1, 0, 2.5})
    void softplusIsTheLossOfTheOtherSide(double x) {
        assertThat(Logistic.softplus(x)).isCloseTo(-Math.log(Logistic.of(-x)), within(1e-12));
    }

    @Test
    void farOutNothingOverflows() {
        assertThat(Logistic.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Logistic.of(1_000)).isOne();
        assertThat(Logistic.softplus(1_000)).isEqualTo(1_000);
        assertThat(Logistic.softplus(-1_000)).isZero();
    }
}
