package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ObservedAgreementTests {

    @Test
    void isZeroWhenTwoRatersDiffer() {
        assertThat(ObservedAgreement.of(new int[][] {{1, 2}})).isZero();
    }

    @Test
    void isOneWhenAllAgreeThoughTheyOverlapOnlyPartly() {
        assertThat(ObservedAgreement.of(new int[][] {{1, 1}, {2}, {3, 3, 3}, {}}))
                .isEqualTo(1);
    }

    @Test
    void weighsEveryUnitTheSame() {
        int[][] units = {{1, 1}, {1, 1, 2, 3}};

        assertThat(ObservedAgreement.of(units)).isEqualTo((1 + 1 / 6.0) / 2, within(1e-12));
    }

    @Test
    void weighsEveryVoteTheSameOnRequest() {
        int[][] units = {{1, 1}, {1, 1, 2, 3}};

        assertThat(ObservedAgreement.perVote(units).value()).isEqualTo((2 + 4 / 6.0) / 6, within(1e-12));
    }

    @Test
    void isUndefinedWhenNoUnitHasTwoLabels() {
        assertThat(ObservedAgreement.of(new int[][] {{1}, {}})).isNaN();
    }
}
