package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Ranking;
import org.touchstone.labeling.Side;

class RankingFiguresTests {

    private final RankingFigures figures = new RankingFigures();

    /** The responses from the best to the worst. */
    private void rank(int comparison, int worker, Integer... order) {
        var ranking = new Ranking(Arrays.stream(order).map(List::of).toList());
        figures.add(new Judgment(
                JudgmentId.random(),
                Votes.STUDY,
                Votes.comparison(comparison),
                Votes.worker(worker),
                Outcome.RANKED,
                0,
                Side.LEFT,
                new Details(null, ranking, Map.of(), null, null),
                Duration.ofSeconds(20),
                Votes.MORNING,
                false,
                0));
    }

    @Test
    void comparisonsWeighTheSameAndThoseRankedOnceAreLeftOut() {
        // Alike: tau 1 and W 1. Reversed: tau -1 and W 0. One exchange of neighbours among three: tau 1/3 and W 3/4.
        rank(0, 0, 1, 2, 3);
        rank(0, 1, 1, 2, 3);
        rank(1, 0, 1, 2, 3);
        rank(1, 1, 3, 2, 1);
        rank(2, 0, 1, 2, 3);
        rank(2, 1, 2, 1, 3);
        rank(3, 0, 1, 2, 3);

        var found = figures.figures();

        assertThat(found).isNotNull();
        assertThat(found.comparisons()).isEqualTo(3);
        assertThat(found.rankings()).isEqualTo(6);
        assertThat(found.tau().value()).isCloseTo(1 / 9.0, within(1e-12));
        assertThat(found.concordance().value()).isCloseTo((1 + 0 + 0.75) / 3, within(1e-12));
        assertThat(found.tau().note()).isEqualTo("too few units for an interval: 3 of at least 20");
    }

    @Test
    void intervalsSurroundTheValueAndRepeat() {
        for (int comparison = 0; comparison < 40; comparison++) {
            rank(comparison, 0, 1, 2, 3, 4);
            if (comparison % 3 == 0) {
                rank(comparison, 1, 4, 3, 2, 1);
            } else {
                rank(comparison, 1, 1, 3, 2, 4);
            }
        }

        var found = figures.figures();

        assertThat(found).isNotNull();
        assertThat(found).isEqualTo(figures.figures());
        assertThat(found.tau().value()).isBetween(found.tau().low(), found.tau().high());
        assertThat(found.concordance().value())
                .isBetween(found.concordance().low(), found.concordance().high());
    }

    @Test
    void withoutRankingsThereIsNothing() {
        assertThat(figures.figures()).isNull();
    }
}
