package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class McNemarTests {

    @Test
    void isTwiceTheTailOfAFairCoinAmongTheItemsThatDiffer() {
        assertThat(McNemar.exact(1, 6)).isEqualTo(2 * (1 + 7) / 128.0, within(1e-12));
        assertThat(McNemar.exact(6, 1)).isEqualTo(McNemar.exact(1, 6), within(1e-12));
    }

    @Test
    void isOneWhenTheyNeverDiffer() {
        assertThat(McNemar.exact(0, 0)).isEqualTo(1);
    }

    @Test
    void countsTheItemsThatOnlyOneGotRight() {
        boolean[] first = {true, true, true, false, true, false};
        boolean[] second = {true, false, false, true, false, false};

        assertThat(McNemar.exact(first, second)).isEqualTo(McNemar.exact(3, 1));
    }

    @Test
    void refusesItemsThatAreNotPaired() {
        assertThatIllegalArgumentException().isThrownBy(() -> McNemar.exact(new boolean[1], new boolean[2]));
    }
}
