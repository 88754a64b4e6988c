package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.touchstone.labeling.Bench.verdict;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

@SpringBootTest
@Import(Bench.Beans.class)
class TakingBackTests {

    private static final Duration LEASE = Duration.ofMinutes(20);

    private final Labeling labeling;
    private final Judgments judgments;
    private final JdbcClient sql;
    private final Bench bench;
    private final MovableClock clock;

    TakingBackTests(
            @Autowired Labeling labeling,
            @Autowired Judgments judgments,
            @Autowired JdbcClient sql,
            @Autowired Bench bench,
            @Autowired Clock clock) {
        this.labeling = labeling;
        this.judgments = judgments;
        this.sql = sql;
        this.bench = bench;
        this.clock = (MovableClock) clock;
    }

    @Test
    void reopensTheSameLeaseWithTheSameSidesAfterUndo() {
        var study = bench.study(3, 1);
        var worker = bench.worker(study);
        var judged = labeling.next(study, worker).orElseThrow();
        labeling.submit(judged.lease(), worker, verdict(Choice.LEFT, 2));
        var open = labeling.next(study, worker).orElseThrow();
        var undone = labeling.undoLast(study, worker).orElseThrow();
        assertThat(undone.lease()).isEqualTo(judged.lease());
        assertThat(undone.verdict()).isEqualTo(verdict(Choice.LEFT, 2));
        assertThat(judgments.of(study)).isEmpty();
        var again = labeling.next(study, worker).orElseThrow();
        assertThat(again).isEqualTo(judged);
        labeling.submit(again.lease(), worker, verdict(Choice.RIGHT, 1));
        assertThat(labeling.next(study, worker)).contains(open);
    }

    @Test
    void keepsWhatWasTakenBack() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        judge(study, worker, Choice.LEFT);
        labeling.undoLast(study, worker);
        judge(study, worker, Choice.RIGHT);
        assertThat(judgments.of(study)).hasSize(1);
        assertThat(sql.sql("select count(*) from labeling.judgment where study_id = ?")
                        .param(study.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> sql.sql("delete from labeling.judgment where study_id = ?")
                        .param(study.value())
                        .update())
                .withMessageContaining("never changed or deleted");
    }

    @Test
    void takesBackUntilTheNextButOneAnswer() {
        var study = bench.study(4, 1);
        var worker = bench.worker(study);
        var first = judge(study, worker, Choice.LEFT);
        judge(study, worker, Choice.LEFT);
        assertThat(labeling.undo(first, worker).lease()).isEqualTo(first);
        judge(study, worker, Choice.LEFT);
        var third = judge(study, worker, Choice.LEFT);
        judge(study, worker, Choice.LEFT);
        assertThat(labeling.next(study, worker)).isEmpty();
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> labeling.undo(first, worker))
                .withMessageContaining("Two later answers");
        assertThat(labeling.undo(third, worker)).isNotNull();
    }

    @Test
    void takesBackForTenMinutes() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        judge(study, worker, Choice.LEFT);
        clock.pass(Duration.ofMinutes(10));
        assertThat(labeling.undoLast(study, worker)).isPresent();
        judge(study, worker, Choice.LEFT);
        clock.pass(Duration.ofMinutes(10).plusMillis(1));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> labeling.undoLast(study, worker))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("undo-too-late"));
    }

    @Test
    void hasNothingToTakeBackAtFirst() {
        var study = bench.study(1, 1);
        assertThat(labeling.undoLast(study, bench.worker(study))).isEmpty();
    }

    @Test
    void handsAnExpiredComparisonToTheNextWorker() {
        var study = bench.study(1, 1);
        var slow = bench.worker(study);
        var lease = labeling.next(study, slow).orElseThrow().lease();
        var quick = bench.worker(study);
        clock.pass(LEASE.minusMillis(1));
        assertThat(labeling.next(study, quick)).isEmpty();
        clock.pass(Duration.ofMillis(1));
        judge(study, quick, Choice.LEFT);
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> labeling.submit(lease, slow, verdict(Choice.LEFT, 1)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("lease-expired"));
        assertThat(labeling.leased(lease, slow)).isNotNull();
        assertThat(judgments.of(study)).extracting(Judgment::worker).containsExactly(quick);
    }

    @Test
    void takesALateAnswerWhileThereIsRoom() {
        var study = bench.study(1, 2);
        var slow = bench.worker(study);
        var lease = labeling.next(study, slow).orElseThrow().lease();
        clock.pass(LEASE.multipliedBy(2));
        judge(study, bench.worker(study), Choice.LEFT);
        labeling.submit(lease, slow, verdict(Choice.LEFT, 1));
        assertThat(judgments.of(study)).hasSize(2);
        assertThat(labeling.next(study, bench.worker(study))).isEmpty();
    }

    @Test
    void keepsALeaseThatIsRenewed() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        clock.pass(LEASE.dividedBy(2));
        var until = labeling.renew(lease, worker).expiresAt();
        assertThat(until).isEqualTo(clock.instant().plus(LEASE));
        clock.pass(LEASE.minusMillis(1));
        assertThat(labeling.next(study, bench.worker(study))).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(labeling.next(study, bench.worker(study))).isPresent();
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> labeling.renew(lease, worker));
    }

    @Test
    void handsAWorkerTheirOwnExpiredComparisonWithTheSameSides() {
        var study = bench.study(2, 1);
        var worker = bench.worker(study);
        var first = labeling.next(study, worker).orElseThrow();
        clock.pass(LEASE.multipliedBy(2));
        labeling.next(study, bench.worker(study));
        clock.pass(LEASE.multipliedBy(2));
        var again = labeling.next(study, worker).orElseThrow();
        assertThat(again.lease()).isEqualTo(first.lease());
        assertThat(again.left()).isEqualTo(first.left());
    }

    @Test
    void returnsOpenLeasesAtSignOut() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        labeling.release(worker);
        labeling.release(worker);
        assertThat(labeling.next(study, bench.worker(study))).isPresent();
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> labeling.submit(lease, worker, verdict(Choice.LEFT, 1)));
    }

    private LeaseId judge(StudyId study, PersonId worker, Choice choice) {
        var lease = labeling.next(study, worker).orElseThrow().lease();
        labeling.submit(lease, worker, verdict(choice, 1));
        return lease;
    }
}
