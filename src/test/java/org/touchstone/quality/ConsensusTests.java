package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.labeling.Outcome;

class ConsensusTests {

    private static Consensus of(String votes) {
        return new Votes().on(votes).consensuses().getFirst();
    }

    @Test
    void theMostFrequentAnswerIsTheMajority() {
        assertThat(of("112").majority()).isEqualTo(Outcome.FIRST);
        assertThat(of("2=2").majority()).isEqualTo(Outcome.SECOND);
        assertThat(of("1==").majority()).isEqualTo(Outcome.TIE);
    }

    @Test
    void equallyFrequentAnswersTie() {
        assertThat(of("1122").majority()).isEqualTo(Outcome.TIE);
        assertThat(of("1=").majority()).isEqualTo(Outcome.TIE);
        assertThat(of("12=").majority()).isEqualTo(Outcome.TIE);
    }

    @Test
    void strengthIsAveragedWithItsSign() {
        assertThat(of("112").meanStrength()).isEqualTo(-1.0 / 3);
    }

    @Test
    void onlyDifferentOutcomesAreASplit() {
        assertThat(List.of(of("11"), of("1"))).noneMatch(Consensus::split);
        assertThat(List.of(of("12"), of("1="))).allMatch(Consensus::split);
    }

    @Test
    void comparisonsComeInAnOrderThatDoesNotDependOnTheJudgments() {
        var votes = new Votes().times(9, "12");

        assertThat(Consensuses.of(votes.judgments().reversed().stream(), _ -> true))
                .isEqualTo(votes.consensuses());
    }

    @Test
    void onlyPeoplesJudgmentsCountWhenAskedFor() {
        var votes = new Votes().on("1").simulated().on("12");

        assertThat(Consensuses.of(votes.judgments().stream(), Judges.HUMAN::include))
                .extracting(Consensus::comparison)
                .containsExactly(Votes.comparison(0));
    }
}
