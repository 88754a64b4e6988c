package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EstimateTests {

    @Test
    void saysWhyWhenSomethingIsMissing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0.5, null, null));
    }

    @Test
    void hasNoIntervalWithoutAValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of(Double.NaN, new Interval(0, 1)));
        assertThat(Estimate.undefined("nobody came").isDefined()).isFalse();
    }

    @Test
    void anIntervalRunsFromLowToHigh() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
    }

    @Test
    void anIntervalContainsItsEnds() {
        var interval = new Interval(0.25, 0.75);

        assertThat(interval.contains(0.25)).isTrue();
        assertThat(interval.contains(0.75)).isTrue();
        assertThat(interval.contains(0.76)).isFalse();
        assertThat(interval.width()).isEqualTo(0.5);
    }
}
