package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScottPiTests {

    @Test
    void takesTheFrequenciesOfBothRatersTogether() {
        // Three of four agree; of eight labels five are 1 and three are 2.
        double expected = (25 + 9) / 64.0;

        assertThat(ScottPi.of(new int[] {1, 1, 2, 1}, new int[] {1, 1, 2, 2}))
                .isEqualTo((0.75 - expected) / (1 - expected), within(1e-12));
    }

    @Test
    void isOneWhenTheyAgreeAndMinusOneWhenTheyAlwaysDiffer() {
        assertThat(ScottPi.of(new int[] {1, 2, 3}, new int[] {1, 2, 3})).isEqualTo(1);
        assertThat(ScottPi.of(new int[] {1, 2}, new int[] {2, 1})).isEqualTo(-1);
    }

    @Test
    void isUndefinedWithoutItemsAndWhenOnlyOneCategoryIsInUse() {
        assertThat(ScottPi.of(new int[0], new int[0])).isNaN();
        assertThat(ScottPi.of(new int[] {3, 3}, new int[] {3, 3})).isNaN();
    }

    @Test
    void refusesItemsThatOnlyOneRaterLabelled() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScottPi.of(new int[] {1}, new int[] {1, 2}));
    }
}
