package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTests {

    /** The fifteen p-values of the authors' example (section 3.1), of which their procedure rejects the first four. */
    private static final double[] EXAMPLE = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000
    };

    @Test
    void findsWhatItsAuthorsFound() {
        assertThat(BenjaminiHochberg.found(EXAMPLE, 0.05))
                .containsExactly(
                        true, true, true, true, false, false, false, false, false, false, false, false, false, false,
                        false);
    }

    /** The adjusted values are those of statsmodels' multipletests with fdr_bh. */
    @Test
    void adjustsAsStatsmodelsDoes() {
        assertThat(BenjaminiHochberg.adjusted(EXAMPLE))
                .containsExactly(
                        new double[] {
                            0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486,
                            0.581182, 0.714875, 0.753231, 0.813214, 1.0
                        },
                        within(5e-7));
    }

    @Test
    void keepsTheOrderInWhichTheValuesCame() {
        assertThat(BenjaminiHochberg.adjusted(new double[] {0.04, 0.01, 0.5}))
                .containsExactly(new double[] {0.06, 0.03, 0.5}, within(1e-12));
    }

    @Test
    void leavesASingleValueAsItIsAndFindsNothingInNothing() {
        assertThat(BenjaminiHochberg.adjusted(new double[] {0.03})).containsExactly(0.03);
        assertThat(BenjaminiHochberg.found(new double[0], 0.05)).isEmpty();
    }

    @Test
    void findsLargerValuesTogetherWhereAllAreJustSmallEnough() {
        double[] alike = new double[20];
        Arrays.fill(alike, 0.05);

        assertThat(BenjaminiHochberg.found(alike, 0.05)).doesNotContain(false);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjusted(new double[] {1.5}));
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjusted(new double[] {Double.NaN}));
    }
}
