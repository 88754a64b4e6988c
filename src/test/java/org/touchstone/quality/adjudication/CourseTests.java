package org.touchstone.quality.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;

class CourseTests {

    private static final PersonId ADA = PersonId.random();
    private static final PersonId BEN = PersonId.random();
    private static final PersonId CLEO = PersonId.random();

    private final ComparisonId comparison = ComparisonId.random();
    private final List<Step> steps = new ArrayList<>();

    private Course course() {
        return new Course(steps);
    }

    private void decides(PersonId by, Outcome outcome, boolean second) {
        var ruling = new Ruling(outcome, "Clearer", second);
        steps.add(new Step(comparison, steps.size() + 1, by, ruling, course().with(ruling), Instant.EPOCH));
    }

    private void takesBack(PersonId by) {
        steps.add(new Step(comparison, steps.size() + 1, by, null, course().withoutLast(), Instant.EPOCH));
    }

    @Test
    void oneRulingDecides() {
        decides(ADA, Outcome.FIRST, false);
        assertThat(course().standing()).isEqualTo(new Standing(State.DECIDED, Outcome.FIRST));
    }

    @Test
    void aSecondOpinionIsGivenBlindByAnother() {
        decides(ADA, Outcome.FIRST, true);
        assertThat(course().standing()).isEqualTo(new Standing(State.AWAITING_SECOND, null));
        assertThat(course().awaitsAnother(ADA)).isTrue();
        assertThat(course().blindFor(ADA)).isFalse();
        assertThat(course().awaitsAnother(BEN)).isFalse();
        assertThat(course().blindFor(BEN)).isTrue();
    }

    @Test
    void twoAlikeDecide() {
        decides(ADA, Outcome.TIE, true);
        decides(BEN, Outcome.TIE, false);
        assertThat(course().standing()).isEqualTo(new Standing(State.DECIDED, Outcome.TIE));
    }

    @Test
    void twoThatDifferComeBackToBeSettled() {
        decides(ADA, Outcome.FIRST, true);
        decides(BEN, Outcome.SECOND, false);
        assertThat(course().standing()).isEqualTo(new Standing(State.CONFLICT, null));
        decides(CLEO, Outcome.SECOND, false);
        assertThat(course().standing()).isEqualTo(new Standing(State.DECIDED, Outcome.SECOND));
    }

    @Test
    void takingBackLeadsToWhereItStoodBefore() {
        decides(ADA, Outcome.FIRST, true);
        decides(BEN, Outcome.SECOND, false);
        takesBack(BEN);
        assertThat(course().standing().state()).isEqualTo(State.AWAITING_SECOND);
        decides(BEN, Outcome.FIRST, false);
        assertThat(course().standing()).isEqualTo(new Standing(State.DECIDED, Outcome.FIRST));
        assertThat(course().steps()).hasSize(4);
    }

    @Test
    void onlyTheLastRulingCanBeTakenBackAndOnlyByItsAuthor() {
        decides(ADA, Outcome.FIRST, false);
        assertThat(course().mayUndo(ADA)).isTrue();
        assertThat(course().mayUndo(BEN)).isFalse();
        decides(BEN, Outcome.SECOND, false);
        assertThat(course().mayUndo(ADA)).isFalse();
        takesBack(BEN);
        assertThat(course().standing()).isEqualTo(new Standing(State.DECIDED, Outcome.FIRST));
        assertThat(course().mayUndo(ADA)).isTrue();
        takesBack(ADA);
        assertThat(course().standing()).isEqualTo(Standing.UNTOUCHED);
        assertThat(course().last()).isEmpty();
    }

    @Test
    void aRulingNeedsAReasonAndOneOfFourOutcomes() {
        assertThatExceptionOfType(InvalidRuling.class).isThrownBy(() -> new Ruling(Outcome.FIRST, " ", false));
        assertThatExceptionOfType(InvalidRuling.class).isThrownBy(() -> new Ruling(Outcome.RANKED, "So", false));
        assertThatExceptionOfType(InvalidRuling.class).isThrownBy(() -> Ruling.outcome(""));
        assertThat(Ruling.outcome("cannot_judge")).isEqualTo(Outcome.CANNOT_JUDGE);
    }
}
