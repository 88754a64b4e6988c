package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Closed forms of Shannon (1948); the binary one at 2 of 3 is tabulated as 0.9183 bits. */
class EntropyTests {

    @Test
    void labelsAllAlikeHaveNone() {
        assertThat(Entropy.normalised(3, 0)).isZero();
        assertThat(Entropy.normalised(0, 0, 7)).isZero();
    }

    @Test
    void evenlySpreadLabelsHaveAllThereCanBe() {
        assertThat(Entropy.normalised(2, 2)).isCloseTo(1, within(1e-12));
        assertThat(Entropy.normalised(1, 1, 1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void twoOfThreeIsTheTabulatedValue() {
        assertThat(Entropy.normalised(2, 1)).isCloseTo(0.9183, within(5e-5));
    }

    @Test
    void anUnusedCategoryLowersIt() {
        assertThat(Entropy.normalised(1, 1, 0)).isCloseTo(Math.log(2) / Math.log(3), within(1e-12));
    }

    @Test
    void withoutLabelsThereIsNothingToSay() {
        assertThat(Entropy.normalised(0, 0, 0)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> Entropy.normalised(4));
    }
}
