package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpearmanRhoTests {

    /** {@code scipy.stats.spearmanr([1, 2, 2, 4, 5, 0], [2, 1, 4, 4, 3, -1])} of SciPy 1.17.1. */
    @Test
    void agreesWithScipyOnTies() {
        assertThat(SpearmanRho.of(new double[] {1, 2, 2, 4, 5, 0}, new double[] {2, 1, 4, 4, 3, -1}))
                .isEqualTo(0.661764705882, within(1e-9));
    }

    @Test
    void endsAtOneAndMinusOneAndIsUndefinedWhereAllTie() {
        assertThat(SpearmanRho.of(new double[] {1, 2, 9}, new double[] {3, 4, 5}))
                .isEqualTo(1, within(1e-12));
        assertThat(SpearmanRho.of(new double[] {1, 2, 9}, new double[] {3, 2, 1}))
                .isEqualTo(-1, within(1e-12));
        assertThat(SpearmanRho.of(new double[] {1, 2}, new double[] {3, 3})).isNaN();
    }
}
