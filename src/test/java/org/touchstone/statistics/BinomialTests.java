package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTests {

    /** Conover's plant example, which R's documentation of {@code binom.test} reports as p-value = 0.3825. */
    @Test
    void givesWhatTheDocumentationOfRPrints() {
        assertThat(Binomial.twoSided(682, 925, 0.75)).isEqualTo(0.3825, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "0, 5, 0.0625",
        "7, 10, 0.34375",
        "3, 10, 0.34375",
        "5, 10, 1",
        "10, 10, 0.001953125",
        "0, 0, 1"
    })
    void addsBothTailsOfAFairCoin(int successes, int trials, double expected) {
        assertThat(Binomial.twoSided(successes, trials, 0.5)).isEqualTo(expected, within(1e-12));
    }

    @Test
    void addsOnlyOutcomesThatAreNoLikelierOnASkewedCoin() {
        double atLeastTwo = 3 * 0.1 * 0.1 * 0.9 + 0.001;

        assertThat(Binomial.twoSided(2, 3, 0.1)).isEqualTo(atLeastTwo, within(1e-12));
    }

    @Test
    void isCertainAboutCertainties() {
        assertThat(Binomial.twoSided(4, 4, 1)).isEqualTo(1);
        assertThat(Binomial.twoSided(3, 4, 1)).isZero();
        assertThat(Binomial.twoSided(0, 4, 0)).isEqualTo(1);
        assertThat(Binomial.twoSided(1, 4, 0)).isZero();
    }

    @Test
    void approachesTheNormalTestWithManyTrials() {
        int trials = 1_000_000;
        int off = (int) Math.round(1.959963984540054 * Math.sqrt(trials) / 2);

        assertThat(Binomial.twoSided(trials / 2 + off, trials, 0.5)).isEqualTo(0.05, within(0.0002));
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.twoSided(2, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.twoSided(-1, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.twoSided(0, 1, Double.NaN));
    }
}
