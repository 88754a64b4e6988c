package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.touchstone.labeling.Bench.FIRST;
import static org.touchstone.labeling.Bench.SECOND;
import static org.touchstone.labeling.Bench.verdict;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Refusal;

@SpringBootTest
@Import(Bench.Beans.class)
class LabelingTests {

    private final Labeling labeling;
    private final Judgments judgments;
    private final Studies studies;
    private final Bench bench;
    private final MovableClock clock;

    LabelingTests(
            @Autowired Labeling labeling,
            @Autowired Judgments judgments,
            @Autowired Studies studies,
            @Autowired Bench bench,
            @Autowired Clock clock) {
        this.labeling = labeling;
        this.judgments = judgments;
        this.studies = studies;
        this.bench = bench;
        this.clock = (MovableClock) clock;
    }

    @Test
    void handsTheSameComparisonOutUntilItIsAnswered() {
        var study = bench.study(2, 1);
        var worker = bench.worker(study);
        var first = labeling.next(study, worker).orElseThrow();
        assertThat(labeling.next(study, worker)).contains(first);
        labeling.submit(first.lease(), worker, verdict(Choice.LEFT, 2));
        assertThat(labeling.next(study, worker).orElseThrow().lease()).isNotEqualTo(first.lease());
    }

    @Test
    void storesTheOutcomeByTheComparisonAndNotByTheSide() {
        var study = bench.study(1, 8);
        for (var worker : bench.workers(study, 8)) {
            var leased = labeling.next(study, worker).orElseThrow();
            assertThat(leased.left()).isNotEqualTo(leased.right());
            var choice = leased.left().equals(FIRST) ? Choice.LEFT : Choice.RIGHT;
            labeling.submit(leased.lease(), worker, verdict(choice, 3));
        }
        assertThat(judgments.of(study)).hasSize(8).allSatisfy(judgment -> {
            assertThat(judgment.outcome()).isEqualTo(Outcome.FIRST);
            assertThat(judgment.strength()).isEqualTo(-3);
        });
        assertThat(judgments.of(study))
                .filteredOn(each -> each.sideOfFirst() == Side.LEFT)
                .hasSize(4);
    }

    @Test
    void answersTheSameAgainWithWhatWasSaved() {
        var study = bench.study(1, 3);
        var worker = bench.worker(study);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        var saved = labeling.submit(lease, worker, verdict(Choice.RIGHT, 4));
        clock.pass(Duration.ofSeconds(3));
        assertThat(labeling.submit(lease, worker, verdict(Choice.RIGHT, 4))).isEqualTo(saved);
        assertThat(judgments.of(study)).hasSize(1);
    }

    @Test
    void refusesAnotherAnswerAndTellsWhichOneIsSaved() {
        var study = bench.study(1, 3);
        var worker = bench.worker(study);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        labeling.submit(lease, worker, verdict(Choice.RIGHT, 4));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> labeling.submit(lease, worker, verdict(Choice.LEFT, 4)))
                .withMessageContaining("right with strength 4 is saved");
        assertThat(judgments.of(study)).hasSize(1);
    }

    @Test
    void hidesOtherPeoplesLeases() {
        var study = bench.study(1, 3);
        var lease = labeling.next(study, bench.worker(study)).orElseThrow().lease();
        var other = bench.worker(study);
        refusesAsUnknown(() -> labeling.submit(lease, other, verdict(Choice.LEFT, 1)));
        refusesAsUnknown(() -> labeling.leased(lease, other));
        refusesAsUnknown(() -> labeling.skip(lease, other, "not mine"));
        refusesAsUnknown(() -> labeling.renew(lease, other));
        refusesAsUnknown(() -> labeling.undo(lease, other));
    }

    @Test
    void refusesWhatTheScaleDoesNotOffer() {
        var study = bench.study(1, 3);
        var worker = bench.worker(study);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> labeling.submit(lease, worker, verdict(Choice.LEFT, 5)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("strength"));
        labeling.submit(lease, worker, verdict(Choice.TIE, 0));
        assertThat(judgments.of(study)).extracting(Judgment::outcome).containsExactly(Outcome.TIE);
    }

    @Test
    void givesASkippedComparisonToOthersOnly() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        assertThat(labeling.next(study, bench.worker(study))).isEmpty();
        labeling.skip(lease, worker, "I know the author");
        labeling.skip(lease, worker, "I know the author");
        assertThat(labeling.next(study, worker)).isEmpty();
        assertThat(labeling.next(study, bench.worker(study))).isPresent();
    }

    @Test
    void wantsAReasonForASkip() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> labeling.skip(lease, worker, " "));
    }

    @Test
    void handsOutOnlyToMembersOfRunningStudies() {
        var study = bench.study(2, 1);
        var worker = bench.worker(study);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        studies.changeState(study, State.PAUSED, bench.researcher());
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> labeling.next(study, worker));
        labeling.submit(lease, worker, verdict(Choice.LEFT, 1));
        studies.changeState(study, State.FINISHED, bench.researcher());
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> labeling.undo(lease, worker));
        studies.changeState(study, State.RUNNING, bench.researcher());
        studies.leave(study, worker, bench.researcher());
        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> labeling.next(study, worker));
    }

    @Test
    void returnsTheLeaseOfWhoLeaves() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        labeling.next(study, worker);
        studies.leave(study, worker, bench.researcher());
        assertThat(labeling.next(study, bench.worker(study))).isPresent();
    }

    @Test
    void handsOutByPriorityAndThenByImport() {
        var study = bench.study(0, 2);
        var ids = bench.comparisons(3);
        bench.queue().enqueue(study, ids);
        bench.queue().prioritise(study, Map.of(ids.get(2), new Priority(0.9, "The model wavers")));
        assertThat(bench.queue().open(study)).containsExactly(ids.get(2), ids.get(0), ids.get(1));
        var worker = bench.worker(study);
        for (int i = 0; i < 3; i++) {
            var leased = labeling.next(study, worker).orElseThrow();
            labeling.submit(leased.lease(), worker, verdict(Choice.LEFT, 1));
        }
        assertThat(judgments.of(study))
                .extracting(Judgment::comparison)
                .containsExactly(ids.get(2), ids.get(0), ids.get(1));
    }

    @Test
    void countsWhatIsDoneAndWhatRemains() {
        var study = bench.study(3, 2);
        var worker = bench.worker(study);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        labeling.submit(lease, worker, verdict(Choice.LEFT, 1));
        assertThat(labeling.progress(study, worker)).isEqualTo(new WorkerProgress(1, 2, Duration.ofSeconds(5)));
        var progress = judgments.progress(study);
        assertThat(progress.comparisons()).isEqualTo(3);
        assertThat(progress.wanted()).isEqualTo(6);
        assertThat(progress.judged()).isEqualTo(1);
        assertThat(progress.today()).isEqualTo(1);
        assertThat(progress.simulatedJudgments()).isEqualTo(1);
        assertThat(labeling.history(study, worker, 10)).singleElement().satisfies(past -> {
            assertThat(past.saved().choice()).isEqualTo(Choice.LEFT);
            assertThat(past.shown().left()).isIn(FIRST, SECOND);
        });
    }

    @Test
    void opensComparisonsAgainWhenTheOverlapIsRaised() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        labeling.submit(labeling.next(study, worker).orElseThrow().lease(), worker, verdict(Choice.LEFT, 1));
        assertThat(labeling.next(study, bench.worker(study))).isEmpty();
        studies.update(study, Bench.settings(2), bench.researcher());
        assertThat(labeling.next(study, worker)).isEmpty();
        assertThat(labeling.next(study, bench.worker(study))).isPresent();
        assertThat(labeling.next(study, bench.worker(study))).isEmpty();
    }

    private static void refusesAsUnknown(ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(call);
    }
}
