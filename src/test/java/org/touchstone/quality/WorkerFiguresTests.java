package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.touchstone.labeling.Side;
import org.touchstone.support.Figure;

class WorkerFiguresTests {

    private static WorkerFigures of(Votes votes, int worker) {
        return WorkerFigures.of(votes.ballots()).stream()
                .filter(figures -> figures.worker().equals(Votes.worker(worker)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void agreementIsWithTheMajorityOfTheOthers() {
        var votes = new Votes().times(6, "122").times(2, "222").times(2, "212");

        assertThat(of(votes, 0).agreement().value()).isCloseTo((0 + 2 + 2 * 0.5) / 10, within(1e-12));
    }

    @Test
    void aWorkerAloneOnEverythingHasNoAgreement() {
        assertThat(of(new Votes().on("1."), 0).agreement())
                .isEqualTo(Figure.missing("nobody else has judged the same comparisons"));
    }

    @Test
    void leftIsCountedOnTheScreenAndNotByTheNameOfTheResponse() {
        var votes = new Votes()
                .first(Side.LEFT)
                .times(6, "1")
                .first(Side.RIGHT)
                .times(4, "1")
                .on("2")
                .on("=");

        var left = of(votes, 0).left();

        assertThat(left.chosen()).isEqualTo(7);
        assertThat(left.decisive()).isEqualTo(11);
        assertThat(left.p()).isCloseTo(0.5488, within(1e-4));
        assertThat(left.flagged()).isFalse();
    }

    @Test
    void aWorkerWhoAlwaysPressesLeftStandsOutAmongManyWhoDoNot() {
        var votes = new Votes()
                .first(Side.LEFT)
                .times(15, "11222")
                .first(Side.RIGHT)
                .times(15, "21222");

        var workers = WorkerFigures.of(votes.ballots());

        assertThat(workers.stream().filter(worker -> worker.left().flagged()))
                .extracting(WorkerFigures::worker)
                .containsExactly(Votes.worker(0));
    }

    @Test
    void oneUnluckyWorkerAmongManyIsNotFlagged() {
        // 15 of 20 to the left has p = 0.041: under 5% alone, but not the smallest of ten by Benjamini and Hochberg.
        var votes = new Votes()
                .first(Side.LEFT)
                .times(10, "1".repeat(10))
                .first(Side.RIGHT)
                .times(5, "2" + "1".repeat(9))
                .times(5, "1".repeat(10));

        assertThat(of(votes, 0).left().p()).isCloseTo(0.0414, within(1e-4));
        assertThat(WorkerFigures.of(votes.ballots()))
                .noneMatch(worker -> worker.left().flagged());
    }

    @Test
    void timeIsTheMedianAndTheBusiestComeFirst() {
        var workers = WorkerFigures.of(new Votes().on("11").on(".1").ballots());

        assertThat(workers.getFirst().worker()).isEqualTo(Votes.worker(1));
        assertThat(workers.getFirst().work().medianTime()).isEqualTo(Duration.ofSeconds(20));
    }
}
