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
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Refusal;

@SpringBootTest
@Import(Bench.Beans.class)
class CorrectionsTests {

    private final Labeling labeling;
    private final Corrections corrections;
    private final Judgments judgments;
    private final Studies studies;
    private final Invariants invariants;
    private final JdbcClient sql;
    private final Bench bench;
    private final MovableClock clock;

    CorrectionsTests(
            @Autowired Labeling labeling,
            @Autowired Corrections corrections,
            @Autowired Judgments judgments,
            @Autowired Studies studies,
            @Autowired JdbcClient sql,
            @Autowired Bench bench,
            @Autowired Clock clock) {
        this.labeling = labeling;
        this.corrections = corrections;
        this.judgments = judgments;
        this.studies = studies;
        this.sql = sql;
        this.bench = bench;
        this.clock = (MovableClock) clock;
        invariants = new Invariants(sql);
    }

    @Test
    void supersedesAndOverwritesNothing() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        var lease = judge(study, worker);
        clock.pass(Duration.ofHours(2));
        var before = judgments.of(study).getFirst();
        corrections.correct(lease, worker, verdict(Choice.RIGHT, 3));
        assertThat(judgments.of(study)).singleElement().satisfies(now -> {
            assertThat(now.outcome()).isNotEqualTo(before.outcome());
            assertThat(now.sideOfFirst()).isEqualTo(before.sideOfFirst());
        });
        assertThat(sql.sql("""
            select count(*) from labeling.judgment now join labeling.judgment old on old.id = now.supersedes
            where old.id = ? and old.undone_at = now.judged_at and old.strength <> now.strength
            """).param(before.id().value()).query(Integer.class).single())
                .isEqualTo(1);
        invariants.hold(study);
    }

    @Test
    void takesTheSameAnswerAgainForNoChange() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        var lease = judge(study, worker);
        var before = judgments.of(study).getFirst();
        corrections.correct(lease, worker, verdict(Choice.LEFT, 1));
        assertThat(judgments.of(study)).containsExactly(before);
    }

    @Test
    void endsAfterADayAndWithTheStudy() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        var lease = judge(study, worker);
        clock.pass(Duration.ofHours(24));
        assertThat(corrections.standing(lease, worker).verdict()).isEqualTo(verdict(Choice.LEFT, 1));
        studies.changeState(study, State.FINISHED, bench.researcher());
        refuses(lease, worker, "study-not-running");
        studies.changeState(study, State.RUNNING, bench.researcher());
        clock.pass(Duration.ofMillis(1));
        refuses(lease, worker, "change-too-late");
    }

    @Test
    void changesOnlyWhatStandsAndOnlyOnesOwn() {
        var study = bench.study(1, 2);
        var worker = bench.worker(study);
        var lease = judge(study, worker);
        var other = bench.worker(study);
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> corrections.correct(lease, other, verdict(Choice.LEFT, 2)));
        labeling.undo(lease, worker);
        refuses(lease, worker, "nothing-to-change");
    }

    @Test
    void turnsThePagesOfTheOwnHistory() {
        var study = bench.study(5, 1);
        var worker = bench.worker(study);
        for (int i = 0; i < 5; i++) {
            judge(study, worker);
        }
        var first = corrections.history(study, worker, null, 2);
        var second = corrections.history(study, worker, first.getLast().saved().judgment(), 10);
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(corrections.history(study, bench.worker(study), null, 2)).isEmpty();
    }

    private LeaseId judge(StudyId study, PersonId worker) {
        var lease = labeling.next(study, worker).orElseThrow().lease();
        labeling.submit(lease, worker, verdict(Choice.LEFT, 1));
        return lease;
    }

    private void refuses(LeaseId lease, PersonId worker, String code) {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> corrections.correct(lease, worker, verdict(Choice.RIGHT, 2)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
