package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.labeling.Bench.verdict;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Pacing;
import org.touchstone.studies.Rules;
import org.touchstone.studies.StudyId;

@SpringBootTest
@Import(Bench.Beans.class)
class BreaksTests {

    private final Labeling labeling;
    private final Breaks breaks;
    private final MovableClock clock;
    private final StudyId study;
    private final PersonId worker;

    BreaksTests(
            @Autowired Labeling labeling, @Autowired Breaks breaks, @Autowired Bench bench, @Autowired Clock clock) {
        this.labeling = labeling;
        this.breaks = breaks;
        this.clock = (MovableClock) clock;
        study = bench.study(20, Rules.usual().with(new Pacing(12, 0, 0)));
        worker = bench.worker(study);
    }

    @Test
    void isDueAfterThatManyMinutesOfWork() {
        work(2);
        assertThat(breaks.isDue(study, worker)).isFalse();
        work(1);
        assertThat(breaks.isDue(study, worker)).isTrue();
    }

    @Test
    void isTakenByNotJudgingForFiveMinutes() {
        work(4);
        clock.pass(Duration.ofMinutes(5));
        assertThat(breaks.isDue(study, worker)).isFalse();
        work(3);
        assertThat(breaks.isDue(study, worker)).isFalse();
    }

    @Test
    void leavesWhoGoesOnAloneForAsLongAgain() {
        work(4);
        breaks.goOn(study, worker);
        work(2);
        assertThat(breaks.isDue(study, worker)).isFalse();
        work(1);
        assertThat(breaks.isDue(study, worker)).isTrue();
    }

    /** Judges every four minutes; the first judgment of all begins the work. */
    private void work(int spans) {
        if (labeling.progress(study, worker).done() == 0) {
            judge();
        }
        for (int i = 0; i < spans; i++) {
            clock.pass(Duration.ofMinutes(4));
            judge();
        }
    }

    private void judge() {
        labeling.submit(labeling.next(study, worker).orElseThrow().lease(), worker, verdict(Choice.LEFT, 1));
    }
}
