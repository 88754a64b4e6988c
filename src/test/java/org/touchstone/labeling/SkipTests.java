package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.touchstone.labeling.Bench.verdict;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Skip.Code;
import org.touchstone.studies.Pacing;
import org.touchstone.studies.Rules;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

@SpringBootTest
@Import(Bench.Beans.class)
class SkipTests {

    private final Labeling labeling;
    private final JdbcClient sql;
    private final Bench bench;

    SkipTests(@Autowired Labeling labeling, @Autowired JdbcClient sql, @Autowired Bench bench) {
        this.labeling = labeling;
        this.sql = sql;
        this.bench = bench;
    }

    @Test
    void limitsSkipsInARowUntilSomethingIsJudged() {
        var study = limited(2);
        var worker = bench.worker(study);
        assertThat(skip(study, worker, Code.TOPIC)).isEqualTo(new Skipped(1, 2));
        assertThat(skip(study, worker, Code.BROKEN).left()).isZero();
        var lease = next(study, worker);
        refuses(lease, worker);
        assertThat(next(study, worker)).isEqualTo(lease);
        labeling.submit(lease, worker, verdict(Choice.LEFT, 1));
        assertThat(skip(study, worker, Code.OTHER).inARow()).isEqualTo(1);
    }

    @Test
    void neverLimitsSkipsOfWhatUpsets() {
        var study = limited(1);
        var worker = bench.worker(study);
        for (int i = 0; i < 3; i++) {
            assertThat(skip(study, worker, Code.UPSETTING).inARow()).isZero();
        }
        skip(study, worker, Code.TOPIC);
        refuses(next(study, worker), worker);
        assertThat(skip(study, worker, Code.UPSETTING).inARow()).isEqualTo(1);
    }

    @Test
    void countsAJudgmentOnlyWhileItStands() {
        var study = limited(1);
        var worker = bench.worker(study);
        skip(study, worker, Code.TOPIC);
        labeling.submit(next(study, worker), worker, verdict(Choice.LEFT, 1));
        labeling.undoLast(study, worker);
        refuses(next(study, worker), worker);
    }

    @Test
    void warnsWhenFewAreLeft() {
        assertThat(new Skipped(16, 20).isClose()).isFalse();
        assertThat(new Skipped(17, 20).isClose()).isTrue();
        assertThat(new Skipped(500, 0).isClose()).isFalse();
    }

    @Test
    void takesTheSameSkipTwiceAndCountsItOnce() {
        var study = limited(1);
        var worker = bench.worker(study);
        var lease = next(study, worker);
        labeling.skip(lease, worker, new Skip(Code.TOPIC, null));
        assertThat(labeling.skip(lease, worker, new Skip(Code.TOPIC, null)).inARow())
                .isEqualTo(1);
    }

    @Test
    void storesTheCodeAndTheWords() {
        var study = limited(0);
        var worker = bench.worker(study);
        labeling.skip(next(study, worker), worker, new Skip(Code.LANGUAGE, " Finnish "));
        skip(study, worker, Code.BOTH);
        assertThat(sql.sql("""
            select skip_code || ': ' || skip_reason from labeling.lease
            where study_id = ? and state = 'SKIPPED' order by ordinal
            """).param(study.value()).query(String.class).list())
                .containsExactly("LANGUAGE: Finnish", "BOTH: BOTH");
    }

    private StudyId limited(int inARow) {
        return bench.study(8, Rules.usual().with(new Pacing(0, 0, inARow)));
    }

    private Skipped skip(StudyId study, PersonId worker, Code code) {
        return labeling.skip(next(study, worker), worker, new Skip(code, null));
    }

    private void refuses(LeaseId lease, PersonId worker) {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> labeling.skip(lease, worker, new Skip(Code.BOTH, null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("skip-streak"));
    }

    private LeaseId next(StudyId study, PersonId worker) {
        return labeling.next(study, worker).orElseThrow().lease();
    }
}
