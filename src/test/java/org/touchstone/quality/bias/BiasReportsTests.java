package org.touchstone.quality.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.Trial;
import org.touchstone.quality.Judges;
import org.touchstone.studies.StudyId;

/** Reports follow the judgments. */
@SpringBootTest
@Import(Trial.class)
class BiasReportsTests {

    private final Trial trial;
    private final BiasReports reports;
    private final JdbcClient sql;

    BiasReportsTests(@Autowired Trial trial, @Autowired BiasReports reports, @Autowired JdbcClient sql) {
        this.trial = trial;
        this.reports = reports;
        this.sql = sql;
    }

    private double firstInImport(StudyId study, Judges judges) {
        return Objects.requireNonNull(
                reports.of(study, judges).firstInImport().figure().value());
    }

    /** As many judgments as before, and the latest at the same time as before, but not the same ones. */
    @Test
    void anExchangeAtTheSameInstantIsSeen() {
        var study = trial.study(4, 1);
        trial.judge(study, 1, (_, _) -> '1');
        assertThat(firstInImport(study, Judges.ALL)).isEqualTo(1);

        sql.sql("update labeling.judgment set undone_at = judged_at where study_id = ? and id in ("
                        + "select min(id::text)::uuid from labeling.judgment where study_id = ?)")
                .params(study.value(), study.value())
                .update();
        sql.sql("""
            insert into labeling.judgment (lease_id, study_id, comparison_id, worker_id, slot, outcome, strength,
                                           side_of_first, active_ms, simulated, judged_at)
            select lease_id, study_id, comparison_id, worker_id, slot, 'SECOND', 1, side_of_first, active_ms, simulated,
                   judged_at
            from labeling.judgment where study_id = ? and undone_at is not null
            """).param(study.value()).update();

        assertThat(firstInImport(study, Judges.ALL)).isEqualTo(0.75);
    }

    @Test
    void programsCanBeLeftOut() {
        var study = trial.study(3, 3);
        trial.judge(study, 2, (_, _) -> '1');
        trial.simulate(study, 1, (_, _) -> '2');

        assertThat(firstInImport(study, Judges.HUMAN)).isEqualTo(1);
        assertThat(firstInImport(study, Judges.ALL)).isEqualTo(6 / 9.0);
        assertThat(reports.of(study, Judges.ALL).counts().simulated()).isEqualTo(3);
    }

    @Test
    void theSameJudgmentsGiveTheReportThatWasKept() {
        var study = trial.study(3, 2);
        trial.judge(study, 2, (worker, comparison) -> worker == comparison ? '2' : '1');
        var before = reports.of(study, Judges.ALL);

        assertThat(reports.of(study, Judges.ALL)).isEqualTo(before);
        assertThat(sql.sql("select count(*) from quality.report where study_id = ? and kind = 'bias'")
                        .param(study.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
