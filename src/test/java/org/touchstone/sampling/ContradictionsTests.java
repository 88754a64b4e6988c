package org.touchstone.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.adjudication.Doubt;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.StudyId;

class ContradictionsTests {

    private final Consensus first = chosen(Outcome.FIRST);
    private final Consensus second = chosen(Outcome.SECOND);

    @Test
    void namesWhatTheModelHoldsToBeMoreProbableThanWhatPeopleChose() {
        assertThat(Contradictions.of(List.of(first, second), List.of(0.25, 0.25), Orientation.BETTER, "hybrid 1"))
                .isEqualTo(Map.of(first.comparison(), new Doubt("hybrid 1", 0.75)));
    }

    @Test
    void wherePeopleChooseTheWorseTheModelsBetterIsTheOther() {
        assertThat(Contradictions.of(List.of(first, second), List.of(0.25, 0.25), Orientation.WORSE, "hybrid 1"))
                .isEqualTo(Map.of(second.comparison(), new Doubt("hybrid 1", 0.75)));
    }

    @Test
    void anUndecidedModelContradictsNobody() {
        assertThat(Contradictions.of(List.of(first), List.of(0.5), Orientation.BETTER, "hybrid 1"))
                .isEmpty();
    }

    private static Consensus chosen(Outcome outcome) {
        var comparison = ComparisonId.random();
        var judgment = new Judgment(
                JudgmentId.random(),
                StudyId.random(),
                comparison,
                PersonId.random(),
                outcome,
                outcome == Outcome.FIRST ? -1 : 1,
                Side.LEFT,
                Details.NONE,
                Duration.ofSeconds(9),
                Instant.EPOCH,
                false,
                0);
        return new Consensus(comparison, List.of(judgment));
    }
}
