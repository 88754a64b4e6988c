package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.support.Figure;

class PairFiguresTests {

    /** The example of Cohen's kappa for two readers of fifty proposals: 20 and 15 alike, 5 and 10 not, kappa 0.4. */
    private static Votes proposals() {
        return new Votes().times(20, "11").times(5, "12").times(10, "21").times(15, "22");
    }

    @Test
    void aPairIsMeasuredOnWhatBothHaveJudged() {
        var votes = proposals().times(7, "1.").times(3, ".2");

        var pairs = PairFigures.of(votes.ballots());

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.common()).isEqualTo(50);
            assertThat(pair.same().value()).isEqualTo(0.7);
            assertThat(pair.kappa().value()).isCloseTo(0.4, within(1e-12));
        });
    }

    @Test
    void theIntervalIsWilsons() {
        // 35 of 50, by the formula of Wilson (1927).
        var same = PairFigures.of(proposals().ballots()).getFirst().same();

        assertThat(same.low()).isCloseTo(0.5625, within(1e-4));
        assertThat(same.high()).isCloseTo(0.8090, within(1e-4));
    }

    @Test
    void ofFewCommonComparisonsKappaIsNotGiven() {
        assertThat(PairFigures.of(new Votes().times(19, "11").ballots()))
                .extracting(PairFigures::kappa)
                .containsExactly(Figure.missing("fewer than 20 comparisons in common"));
    }

    @Test
    void whoHasNothingInCommonIsNoPairAndTheBusiestComeFirst() {
        var votes = new Votes().times(3, "1.1").times(2, "11.");

        assertThat(PairFigures.of(votes.ballots()))
                .extracting(PairFigures::first, PairFigures::second)
                .containsExactly(tuple(Votes.worker(0), Votes.worker(2)), tuple(Votes.worker(0), Votes.worker(1)));
    }

    @Test
    void onlyTheBusiestAreSetBesideEachOther() {
        var votes = new Votes().on("1".repeat(25)).on("1".repeat(20));

        assertThat(PairFigures.of(votes.ballots())).hasSize(20 * 19 / 2);
    }
}
