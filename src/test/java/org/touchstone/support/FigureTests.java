package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTests {

    private static final Figure SHARE = new Figure(0.7141, 0.6886, 0.7379, null);

    @Test
    void saysASharesValueAndInterval() {
        assertThat(SHARE.percent()).hasToString("71.4%");
        assertThat(SHARE.percentInterval()).hasToString("68.9 to 73.8%");
    }

    @Test
    void saysANumberWithSoManyDecimals() {
        assertThat(SHARE.number(2)).hasToString("0.71");
        assertThat(SHARE.interval(3)).hasToString("0.689 to 0.738");
        assertThat(new Figure(Double.POSITIVE_INFINITY, null, null, "why").number(2))
                .hasToString("infinite");
    }

    @Test
    void saysTheSignOfADifference() {
        assertThat(new Figure(0.079, null, null, "why").points()).hasToString("+7.9");
        assertThat(new Figure(-0.079, null, null, "why").points()).hasToString("-7.9");
    }

    @Test
    void saysWhyWhereSomethingIsMissing() {
        var missing = Figure.missing("nobody has judged");

        assertThat(missing.percent()).hasToString("–");
        assertThat(missing.percentInterval()).hasToString("nobody has judged");
        assertThat(missing.drawable()).isFalse();
    }

    @Test
    void isDrawnWithinItsTrack() {
        assertThat(new Figure(0.05, -0.2, 1.3, null).clamped()).isEqualTo(new Figure(0.05, 0.0, 1.0, null));
    }
}
