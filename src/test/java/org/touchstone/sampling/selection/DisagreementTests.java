package org.touchstone.sampling.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisagreementTests {

    @ParameterizedTest(name = "p = {0} has uncertainty {1}")
    @CsvSource({"0.5, 1.0", "0.75, 0.5", "0.25, 0.5", "1.0, 0.0", "0.0, 0.0"})
    void aModelIsLeastCertainNearOneHalf(double probability, double uncertainty) {
        assertThat(Disagreement.uncertainty(probability)).isEqualTo(uncertainty);
    }

    /** ln 2 - H(0.9) by hand, and H(0.5667) less the mean of H(0.9), H(0.2) and H(0.6) by numpy 2.4. */
    @Test
    void tellsDisagreementFromDoubt() {
        assertThat(Disagreement.bald(new double[] {0.9, 0.1}))
                .isCloseTo(Math.log(2) + 0.9 * Math.log(0.9) + 0.1 * Math.log(0.1), within(1e-12));
        assertThat(Disagreement.bald(new double[] {0.9, 0.2, 0.6})).isCloseTo(0.18473274381733606, within(1e-12));
        assertThat(Disagreement.bald(new double[] {0.5, 0.5, 0.5})).isZero();
        assertThat(Disagreement.bald(new double[] {1, 0})).isCloseTo(Math.log(2), within(1e-12));
    }
}
