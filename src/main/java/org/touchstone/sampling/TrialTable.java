package org.touchstone.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** The comparisons of strategies with chance, asked for and done; also the queue that workers claim them from. */
@Repository
class TrialTable {

    /** Work whose worker has not been heard of for so long is up for claiming again. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int MOST_ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrialTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Asks for the work, unless it is waiting or under way; what came of it the last time stays until then. */
    void ask(StudyId study, Instant now) {
        jdbc.sql("""
            insert into sampling.trial (study_id, status, asked_at) values (:study, 'QUEUED', :now)
            on conflict (study_id) do update
                set status = 'QUEUED', attempts = 0, done = 0, problem = null, finished_at = null, asked_at = excluded.asked_at
                where sampling.trial.status in ('DONE', 'FAILED')
            """)
                .param("study", study.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
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

    /** Takes what has waited longest for the caller to work on; nobody else gets it while it beats. */
    Optional<StudyId> claim(Instant now) {
        return jdbc.sql("""
            update sampling.trial set status = 'RUNNING', attempts = attempts + 1, done = 0, beat_at = :now
            where study_id = (select study_id from sampling.trial
                              where (status = 'QUEUED' or status = 'RUNNING' and beat_at < :silent) and attempts < :most
                              order by asked_at limit 1 for update skip locked)
            returning study_id
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("silent", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                .param("most", MOST_ATTEMPTS)
                .query((row, _) -> new StudyId(row.getObject("study_id", UUID.class)))
                .optional();
    }

    void beat(StudyId study, int done, int total, Instant now) {
        jdbc.sql("update sampling.trial set done = :done, total = :total, beat_at = :now where study_id ="
                        + " :study and status = 'RUNNING'")
                .param("done", done)
                .param("total", total)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("study", study.value())
                .update();
    }

    void finish(StudyId study, TrialFigures figures, Instant now) {
        jdbc.sql("""
            update sampling.trial set status = 'DONE', figures = :figures::jsonb, finished_at = :now
            where study_id = :study and status = 'RUNNING'
            """)
                .param("figures", json.writeValueAsString(figures))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("study", study.value())
                .update();
    }

    void release(StudyId study) {
        jdbc.sql("""
            update sampling.trial set status = 'QUEUED', attempts = attempts - 1, done = 0, beat_at = null
            where study_id = :study and status = 'RUNNING'
            """).param("study", study.value()).update();
    }

    void fail(StudyId study, String problem, Instant now) {
        jdbc.sql("""
            update sampling.trial set status = 'FAILED', problem = :problem, finished_at = :now
            where study_id = :study and status = 'RUNNING'
            """)
                .param("problem", problem)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("study", study.value())
                .update();
    }

    /** Gives up on what ended its worker as often as is tried. */
    void failAbandoned(Instant now) {
        jdbc.sql("""
            update sampling.trial set status = 'FAILED', problem = 'The process stopped in the middle.', finished_at = :now
            where status = 'RUNNING' and beat_at < :silent and attempts >= :most
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("silent", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                .param("most", MOST_ATTEMPTS)
                .update();
    }

    private TrialView view(ResultSet row) throws SQLException {
        var figures = row.getString("figures");
        return new TrialView(
                TrialView.Status.valueOf(row.getString("status")),
                row.getDouble("share"),
                figures == null ? null : json.readValue(figures, TrialFigures.class),
                row.getString("problem"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
