package org.touchstone.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.studies.StudyId;
import org.touchstone.support.WorkQueues;
import tools.jackson.databind.json.JsonMapper;

/** The comparisons of strategies with chance, asked for and done. */
@Repository
class TrialTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TrialTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Asks for the work, unless it is waiting or under way; what came of it the last time stays until then. */
    void ask(StudyId study) {
        jdbc.sql("""
            insert into sampling.trial (study_id, status, asked_at) values (:study, 'QUEUED', :now)
            on conflict (study_id) do update
                set status = 'QUEUED', attempts = 0, done = 0, problem = null, finished_at = null, asked_at = excluded.asked_at
                where sampling.trial.status in ('DONE', 'FAILED')
            """)
                .param("study", study.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<TrialView> find(StudyId study) {
        return jdbc.sql("""
            select status, case status when 'DONE' then 1 else coalesce(done / nullif(total, 0)::float, 0) end as share,
                   figures, problem, asked_at
              from sampling.trial where study_id = :study
            """)
                .param("study", study.value())
                .query((row, _) -> view(row))
                .optional();
    }

    void finish(StudyId study, TrialFigures figures) {
        jdbc.sql("""
            update sampling.trial set status = 'DONE', figures = :figures::jsonb, finished_at = :now
            where study_id = :study and status = 'RUNNING'
            """)
                .param("figures", json.writeValueAsString(figures))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("study", study.value())
                .update();
    }

    private TrialView view(ResultSet row) throws SQLException {
        var figures = row.getString("figures");
        return new TrialView(
                WorkQueues.Status.valueOf(row.getString("status")),
                row.getDouble("share"),
                figures == null ? null : json.readValue(figures, TrialFigures.class),
                row.getString("problem"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
