package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WeightedGwetAgreementTests {

    private static final int[] FIVE = {1, 2, 3, 4, 5};

    /** Gwet's four raters of twelve units; the figures are those of irrCAC 0.4.6 for Python, a port of his own package. */
    private static final int[][] GWET = {
        {1, 1, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
        {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {5, 5, 5}, {1, 1}, {3}
    };

    @ParameterizedTest
    @CsvSource({"LINEAR, 0.858739", "QUADRATIC, 0.914001", "ORDINAL, 0.898940"})
    void reproducesTheAuthorsPackage(Weighting weighting, double coefficient) {
        assertThat(WeightedGwetAgreement.statistic(GWET, FIVE, weighting).value())
                .isEqualTo(coefficient, within(5e-7));
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoCategoriesIsTheUnweightedCoefficient(Weighting weighting) {
        int[][] units = {{1, 1, 2}, {2, 2}, {1, 1, 1}, {2}, {1, 2}};

        assertThat(WeightedGwetAgreement.statistic(units, new int[] {1, 2}, weighting)
                        .value())
                .isEqualTo(GwetAgreement.of(units, 2), within(1e-12));
    }

    @Test
    void creditsNearMissesMoreThanOppositeEnds() {
        int[][] near = {{1, 2}, {3, 3}, {4, 5}, {2, 2}};
        int[][] far = {{1, 5}, {3, 3}, {1, 5}, {2, 2}};

        assertThat(value(near, Weighting.QUADRATIC)).isGreaterThan(value(near, Weighting.LINEAR));
        assertThat(value(near, Weighting.ORDINAL)).isGreaterThan(GwetAgreement.of(near, 5));
        assertThat(value(far, Weighting.QUADRATIC)).isLessThan(value(near, Weighting.QUADRATIC));
    }

    @Test
    void ordinalWeightsDependOnlyOnTheOrderOfTheCodes() {
        int[][] units = {{1, 2}, {2, 2}, {3, 3}, {1, 3}};
        int[][] stretched = {{1, 2}, {2, 2}, {30, 30}, {1, 30}};

        assertThat(WeightedGwetAgreement.statistic(stretched, new int[] {1, 2, 30}, Weighting.ORDINAL)
                        .value())
                .isEqualTo(WeightedGwetAgreement.statistic(units, new int[] {1, 2, 3}, Weighting.ORDINAL)
                        .value());
    }

    @ParameterizedTest
    @EnumSource
    void isOneWhenAllAgreeAndUndefinedWhenNoUnitHasTwoLabels(Weighting weighting) {
        assertThat(value(new int[][] {{1, 1}, {2, 2, 2}, {4}}, weighting)).isEqualTo(1);
        assertThat(value(new int[][] {{3, 3}, {3, 3}}, weighting)).isEqualTo(1);
        assertThat(value(new int[][] {{1}, {2}}, weighting)).isNaN();
        assertThat(value(new int[0][], weighting)).isNaN();
    }

    @Test
    void refusesCategoriesThatAreNotAScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedGwetAgreement.statistic(GWET, new int[] {1, 2}, Weighting.LINEAR))
                .withMessageContaining("[1, 2, 3, 4, 5]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedGwetAgreement.statistic(GWET, new int[] {2, 1}, Weighting.LINEAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedGwetAgreement.statistic(new int[][] {{1}}, new int[] {1}, Weighting.LINEAR));
    }

    private static double value(int[][] units, Weighting weighting) {
        return WeightedGwetAgreement.statistic(units, FIVE, weighting).value();
    }
}
