package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RobustScaleTests {

    /** The deviation is that of scipy's median_abs_deviation with scale="normal". */
    @Test
    void isThatOfScipy() {
        var scale = RobustScale.of(new double[] {2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3});

        assertThat(scale.median()).isEqualTo(2.45, within(1e-12));
        assertThat(scale.deviation()).isEqualTo(0.2223903327758408, within(1e-12));
        assertThat(scale.z(8.3)).isEqualTo(26.30510025764713, within(1e-9));
        assertThat(scale.z(2.45)).isZero();
    }

    @Test
    void estimatesTheStandardDeviationOfANormalSample() {
        var random = new SplittableRandom(8);
        double[] sample =
                random.doubles(20_000).map(_ -> 5 + 3 * random.nextGaussian()).toArray();

        // The estimate's relative standard error is 1.17 / sqrt(20,000), under one percent.
        assertThat(RobustScale.of(sample).deviation()).isEqualTo(3, within(0.08));
    }

    @Test
    void isNotMovedByAWildMinority() {
        assertThat(RobustScale.of(new double[] {1, 2, 3, 4, 1e9}))
                .isEqualTo(RobustScale.of(new double[] {1, 2, 3, 4, 9}));
    }

    @Test
    void hasNoScoreWhereMostValuesAreAlike() {
        var scale = RobustScale.of(new double[] {7, 7, 7, 9});

        assertThat(scale.deviation()).isZero();
        assertThat(scale.z(9)).isNaN();
    }

    @Test
    void isUndefinedWithoutValues() {
        assertThat(RobustScale.of(new double[0]).median()).isNaN();
        assertThat(RobustScale.of(new double[0]).z(1)).isNaN();
    }
}
