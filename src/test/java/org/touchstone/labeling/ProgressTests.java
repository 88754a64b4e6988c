package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

@SpringBootTest
@Import(Bench.Beans.class)
class ProgressTests {

    private final Labeling labeling;
    private final Bench bench;

    ProgressTests(@Autowired Labeling labeling, @Autowired Bench bench) {
        this.labeling = labeling;
        this.bench = bench;
    }

    @Test
    void leavesOutOfWhatRemainsWhatTheWorkerHasJudged() {
        var study = bench.study(6, 2);
        var worker = bench.worker(study);
        assertThat(labeling.progress(study, worker)).isEqualTo(new WorkerProgress(0, 6, Duration.ZERO));
        judge(study, worker, Duration.ofSeconds(5));
        labeling.skip(labeling.next(study, worker).orElseThrow().lease(), worker, "unclear");
        labeling.next(study, worker);
        // What is told goes down by judgments alone, so that it gives no gold or repeat away; a skip is not subtracted.
        assertThat(labeling.progress(study, worker)).isEqualTo(new WorkerProgress(1, 5, Duration.ofSeconds(5)));
    }

    @Test
    void leavesOutOfWhatRemainsWhatOthersHaveFilled() {
        var study = bench.study(2, 1);
        var worker = bench.worker(study);
        judge(study, bench.worker(study), Duration.ofSeconds(5));
        assertThat(labeling.progress(study, worker).remaining()).isEqualTo(1);
    }

    @Test
    void takesThePaceFromTheLastHundredJudgments() {
        var study = bench.study(WorkerProgress.TIMED + 60, 1);
        var worker = bench.worker(study);
        for (int i = 0; i < 60; i++) {
            judge(study, worker, Duration.ofSeconds(90));
        }
        for (int i = 0; i < WorkerProgress.TIMED; i++) {
            judge(study, worker, Duration.ofSeconds(i % 2 == 0 ? 10 : 20));
        }
        assertThat(labeling.progress(study, worker))
                .isEqualTo(new WorkerProgress(WorkerProgress.TIMED + 60, 0, Duration.ofSeconds(15)));
    }

    private void judge(StudyId study, PersonId worker, Duration active) {
        var lease = labeling.next(study, worker).orElseThrow().lease();
        labeling.submit(lease, worker, new Verdict(Choice.LEFT, 1, Details.NONE, active));
    }
}
