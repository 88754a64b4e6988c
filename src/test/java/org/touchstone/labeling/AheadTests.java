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
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Refusal;

@SpringBootTest
@Import(Bench.Beans.class)
class AheadTests {

    private static final Duration LEASE = Duration.ofMinutes(20);

    private final Labeling labeling;
    private final Studies studies;
    private final Bench bench;
    private final MovableClock clock;

    AheadTests(
            @Autowired Labeling labeling, @Autowired Studies studies, @Autowired Bench bench, @Autowired Clock clock) {
        this.labeling = labeling;
        this.studies = studies;
        this.bench = bench;
        this.clock = (MovableClock) clock;
    }

    @Test
    void handsOneMoreOutAndShowsItWhenTheScreenIsDoneWith() {
        var study = bench.study(3, 1);
        var worker = bench.worker(study);
        var first = next(study, worker);
        var second = ahead(study, worker);
        assertThat(second).isNotEqualTo(first).isEqualTo(ahead(study, worker));
        assertThat(next(study, worker)).isEqualTo(first);
        assertThat(labeling.onScreen(study, worker)).contains(first);
        labeling.submit(first, worker, verdict(Choice.LEFT, 1));
        assertThat(labeling.onScreen(study, worker)).contains(second);
        assertThat(next(study, worker)).isEqualTo(second);
        assertThat(ahead(study, worker)).isNotIn(first, second);
    }

    @Test
    void showsTheOneFetchedAheadAlsoAfterASkip() {
        var study = bench.study(2, 1);
        var worker = bench.worker(study);
        var first = next(study, worker);
        var second = ahead(study, worker);
        labeling.skip(first, worker, "unclear");
        assertThat(next(study, worker)).isEqualTo(second);
        assertThat(labeling.ahead(study, worker)).isEmpty();
    }

    @Test
    void handsNothingAheadOfAnEmptyScreen() {
        var study = bench.study(2, 1);
        var worker = bench.worker(study);
        assertThat(labeling.ahead(study, worker)).isEmpty();
        assertThat(labeling.onScreen(study, worker)).isEmpty();
        labeling.submit(next(study, worker), worker, verdict(Choice.LEFT, 1));
        assertThat(labeling.ahead(study, worker)).isEmpty();
    }

    @Test
    void keepsWhatIsAheadFromOthers() {
        var study = bench.study(2, 1);
        var worker = bench.worker(study);
        next(study, worker);
        ahead(study, worker);
        assertThat(labeling.next(study, bench.worker(study))).isEmpty();
    }

    @Test
    void returnsBothWhenAnAnswerIsTakenBack() {
        var study = bench.study(3, 1);
        var worker = bench.worker(study);
        var first = next(study, worker);
        labeling.submit(first, worker, verdict(Choice.LEFT, 1));
        next(study, worker);
        ahead(study, worker);
        labeling.undo(first, worker);
        assertThat(next(study, worker)).isEqualTo(first);
        assertThat(labeling.next(study, bench.worker(study))).isPresent();
        assertThat(labeling.next(study, bench.worker(study))).isPresent();
    }

    @Test
    void returnsBothAtSignOutAndWhenTheWorkerLeaves() {
        var study = bench.study(2, 1);
        var worker = bench.worker(study);
        next(study, worker);
        ahead(study, worker);
        labeling.release(worker);
        var other = bench.worker(study);
        next(study, other);
        ahead(study, other);
        studies.leave(study, other, bench.researcher());
        next(study, worker);
        assertThat(labeling.ahead(study, worker)).isPresent();
    }

    @Test
    void renewsBothAndLetsBothExpire() {
        var study = bench.study(2, 1);
        var worker = bench.worker(study);
        var first = next(study, worker);
        ahead(study, worker);
        var other = bench.worker(study);
        clock.pass(LEASE.dividedBy(2));
        labeling.renew(first, worker);
        clock.pass(LEASE.minusMillis(1));
        assertThat(labeling.next(study, other)).isEmpty();
        clock.pass(Duration.ofMillis(1));
        next(study, other);
        ahead(study, other);
        assertThat(labeling.onScreen(study, worker)).isEmpty();
    }

    @Test
    void fetchesNothingAndShowsNothingWhileTheStudyRests() {
        var study = bench.study(3, 1);
        var worker = bench.worker(study);
        var first = next(study, worker);
        studies.changeState(study, State.PAUSED, bench.researcher());
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> labeling.ahead(study, worker));
        studies.changeState(study, State.RUNNING, bench.researcher());
        ahead(study, worker);
        studies.changeState(study, State.PAUSED, bench.researcher());
        labeling.submit(first, worker, verdict(Choice.LEFT, 1));
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> labeling.onScreen(study, worker));
    }

    private LeaseId next(StudyId study, PersonId worker) {
        return labeling.next(study, worker).orElseThrow().lease();
    }

    private LeaseId ahead(StudyId study, PersonId worker) {
        return labeling.ahead(study, worker).orElseThrow().lease();
    }
}
