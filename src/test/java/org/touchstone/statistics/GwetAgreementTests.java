package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GwetAgreementTests {

    /** Gwet's four raters of twelve units, for which his R package irrCAC prints pa 0.81818 and AC1 0.77544. */
    @Test
    void reproducesTheExampleOfItsAuthor() {
        int[][] units = {
            {1, 1, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
            {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {5, 5, 5}, {1, 1}, {3}
        };

        assertThat(ObservedAgreement.of(units)).isEqualTo(0.81818, within(0.000005));
        assertThat(GwetAgreement.of(units, 5)).isEqualTo(0.77544, within(0.000005));
    }

    @Test
    void standsWhereAlphaCollapsesBecauseAlmostAllUnitsAreAlike() {
        var random = new SplittableRandom(7);
        int[][] units = new int[2000][3];
        for (var unit : units) {
            for (int i = 0; i < unit.length; i++) {
                unit[i] = random.nextDouble() < 0.97 ? 1 : 2;
            }
        }

        assertThat(GwetAgreement.of(units, 2)).isGreaterThan(0.9);
        assertThat(KrippendorffAlpha.nominal(units)).isLessThan(0.1);
    }

    @Test
    void isOneWhenOnlyOneCategoryIsInUse() {
        assertThat(GwetAgreement.of(new int[][] {{1, 1}, {1, 1, 1}}, 3)).isEqualTo(1);
    }

    @Test
    void isUndefinedWhenNoUnitHasTwoLabels() {
        assertThat(GwetAgreement.of(new int[][] {{1}, {2}}, 2)).isNaN();
        assertThat(GwetAgreement.of(new int[0][], 2)).isNaN();
    }

    @Test
    void refusesFewerCategoriesThanAreInUse() {
        assertThatIllegalArgumentException().isThrownBy(() -> GwetAgreement.of(new int[][] {{1, 2, 3}}, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> GwetAgreement.of(new int[][] {{1, 1}}, 1));
    }
}
