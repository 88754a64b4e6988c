package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseCeilingTests {

    @ParameterizedTest
    @CsvSource({"0.63, 0.755", "0.726, 0.836", "0.731, 0.840", "0.5, 0.5", "1, 1"})
    void followsFromAgreement(double agreement, double ceiling) {
        assertThat(NoiseCeiling.accuracy(agreement)).isEqualTo(ceiling, within(0.0005));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.85, 1})
    void recoversTheAccuracyThatGaveTheAgreement(double accuracy) {
        double agreement = accuracy * accuracy + (1 - accuracy) * (1 - accuracy);

        assertThat(NoiseCeiling.accuracy(agreement)).isEqualTo(accuracy, within(1e-7));
    }

    @Test
    void isOneHalfWhenRatersAgreeLessThanByChance() {
        assertThat(NoiseCeiling.accuracy(0.4)).isEqualTo(0.5);
    }

    @Test
    void carriesTheIntervalOver() {
        var ceiling = NoiseCeiling.accuracy(Estimate.of(0.82, new Interval(0.5, 1)));

        assertThat(ceiling.value()).isEqualTo(0.9, within(1e-12));
        assertThat(ceiling.interval()).isEqualTo(new Interval(0.5, 1));
    }

    @Test
    void staysUndefinedWhereAgreementIs() {
        assertThat(NoiseCeiling.accuracy(Estimate.undefined("no unit has two labels")))
                .isEqualTo(Estimate.undefined("no unit has two labels"));
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> NoiseCeiling.accuracy(1.1));
    }
}
