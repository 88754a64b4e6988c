package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohenKappaTests {

    @Test
    void correctsForTheChanceThatTheTwoRatersHabitsGive() {
        int[] first = {1, 1, 1, 1, 1, 2, 2, 2, 2, 2};
        int[] second = {1, 1, 1, 1, 2, 1, 1, 2, 2, 2};
        double expected = 0.5 * 0.6 + 0.5 * 0.4;

        assertThat(CohenKappa.of(first, second)).isEqualTo((0.7 - expected) / (1 - expected), within(1e-12));
    }

    @Test
    void isZeroWhenOneRaterNeverDecides() {
        assertThat(CohenKappa.of(new int[] {1, 2, 1, 2}, new int[] {1, 1, 1, 1}))
                .isZero();
    }

    @Test
    void isUndefinedWhenBothUseOneCategory() {
        assertThat(CohenKappa.of(new int[] {1, 1}, new int[] {1, 1})).isNaN();
        assertThat(CohenKappa.of(new int[0], new int[0])).isNaN();
    }

    @Test
    void refusesItemsThatAreNotAligned() {
        assertThatIllegalArgumentException().isThrownBy(() -> CohenKappa.of(new int[] {1}, new int[] {1, 2}));
    }
}
