package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.labeling.Ranking;

class RanksTests {

    @Test
    void takesTiesHoweverTheNextRankIsCounted() {
        var tied = new Ranking(List.of(List.of(1, 2), List.of(3)));
        assertThat(Ranks.ranking(List.of(1, 1, 2))).isEqualTo(tied);
        assertThat(Ranks.ranking(List.of(1, 1, 3))).isEqualTo(tied);
        assertThat(Ranks.ranking(List.of(3, 1, 2))).isEqualTo(new Ranking(List.of(List.of(2), List.of(3), List.of(1))));
        assertThat(Ranks.ranking(List.of(1, 1, 1))).isEqualTo(new Ranking(List.of(List.of(1, 2, 3))));
        assertThat(Ranks.ranking(List.of(2, 2, 1, 4)))
                .isEqualTo(Ranks.ranking(List.of(2, 2, 1, 3)))
                .isEqualTo(new Ranking(List.of(List.of(3), List.of(1, 2), List.of(4))));
    }

    @Test
    void saysWhichRankIsMissing() {
        refused("rank-gap", "No response has rank 1", 2, 3, 4);
        refused("rank-gap", "No response has rank 2", 1, 3, 4);
        refused("rank-gap", "No response has rank 2", 1, 1, 4);
        refused("rank-missing", "Response C has no rank yet", 1, 2, null);
    }

    @Test
    void knowsARankingThatNobodyTouched() {
        assertThat(Ranks.isAsItStood(Ranks.ranking(List.of(1, 2, 3)))).isTrue();
        assertThat(Ranks.isAsItStood(Ranks.ranking(List.of(1, 1, 1)))).isFalse();
        assertThat(Ranks.isAsItStood(Ranks.ranking(List.of(1, 3, 2)))).isFalse();
    }

    private static void refused(String code, String message, @Nullable Integer... ranks) {
        assertThatExceptionOfType(UnfitForm.class)
                .isThrownBy(() -> Ranks.ranking(Arrays.asList(ranks)))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
