package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MajorityTests {

    @Test
    void isTheCategoryWithMostVotes() {
        var majority = Majority.of(3, -1, 3, 2, 3, 2);

        assertThat(majority).isEqualTo(new Majority(List.of(3), 3, 2, 6));
        assertThat(majority.winner()).hasValue(3);
        assertThat(majority.margin()).isEqualTo(1 / 6.0);
        assertThat(majority.isTie()).isFalse();
    }

    @Test
    void reportsATieWithItsLeaders() {
        var majority = Majority.of(2, 1, 2, 1, 3);

        assertThat(majority).isEqualTo(new Majority(List.of(1, 2), 2, 2, 5));
        assertThat(majority.winner()).isEmpty();
        assertThat(majority.margin()).isZero();
        assertThat(majority.isTie()).isTrue();
    }

    @Test
    void leadsByEverythingWhenUnanimous() {
        assertThat(Majority.of(4, 4).margin()).isEqualTo(1);
    }

    @Test
    void hasNoWinnerAndNoTieWithoutVotes() {
        var nothing = Majority.of();

        assertThat(nothing.winner()).isEmpty();
        assertThat(nothing.isTie()).isFalse();
        assertThat(nothing.margin()).isZero();
    }
}
