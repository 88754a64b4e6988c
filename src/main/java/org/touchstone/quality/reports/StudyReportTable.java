package org.touchstone.quality.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.touchstone.quality.reports.Found.Work;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code quality.report}. */
@Repository
class StudyReportTable {

    /** What failed on some data is not tried on the same data again before this time is over. */
    private static final Duration PENANCE = Duration.ofMinutes(10);

    private static final String OF = "study_id = :study and kind = :kind and filter = :filter";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StudyReportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest finished report of the kind's present version. */
    <R> Optional<Stored<R>> newest(ReportKind<R> kind, Asked asked) {
        return about(kind, asked, "select * from quality.report where " + OF + """
             and status = 'DONE' and version = :version
            order by finished_at desc, id desc limit 1
            """)
                .param("version", kind.version())
                .query((row, _) -> stored(row, kind))
                .optional();
    }

    /** Puts a report in the queue, unless one is there already or has just failed on the same data. */
    void ask(ReportKind<?> kind, Asked asked, Basis basis, Instant now) {
        about(kind, asked, """
            insert into quality.report (study_id, kind, filter, version, status, digest, judgments, changes, asked_at)
            select :study, :kind, :filter, :version, 'QUEUED', :digest, :judgments, :changes, :now
            where not exists (
                select from quality.report
                where study_id = :study and kind = :kind and filter = :filter and status = 'FAILED'
                  and version = :version and digest = :digest and finished_at > :forgiven)
            on conflict (study_id, kind, filter) where status in ('QUEUED', 'RUNNING') do nothing
            """)
                .param("version", kind.version())
                .param("digest", basis.digest())
                .param("judgments", basis.judgments())
                .param("changes", basis.changes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("forgiven", now.minus(PENANCE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How the newest work on a report stands. */
    Work work(ReportKind<?> kind, Asked asked) {
        return about(kind, asked, "select done, total, problem from quality.report where " + OF + """
             and status <> 'DONE'
            order by asked_at desc, id desc limit 1
            """)
                .query((row, _) -> new Work(row.getInt("done"), row.getInt("total"), row.getString("problem")))
                .optional()
                .orElseGet(() -> new Work(0, 0, null));
    }

    /** Keeps figures that were worked out while somebody waited. */
    <R> void keep(ReportKind<R> kind, Asked asked, Stored<R> stored) {
        about(kind, asked, """
            insert into quality.report (study_id, kind, filter, version, status, digest, judgments, changes, figures,
                                        asked_at, finished_at)
            values (:study, :kind, :filter, :version, 'DONE', :digest, :judgments, :changes, :figures::jsonb,
                    :at, :at)
            """)
                .param("version", kind.version())
                .param("digest", stored.basis().digest())
                .param("judgments", stored.basis().judgments())
                .param("changes", stored.basis().changes())
                .param("figures", json.writeValueAsString(stored.figures()))
                .param("at", stored.finishedAt().atOffset(ZoneOffset.UTC))
                .update();
        forget(kind.name(), asked);
    }

    Job job(UUID id) {
        return jdbc.sql("select kind, study_id, filter from quality.report where id = :id")
                .param("id", id)
                .query((row, _) -> new Job(
                        id,
                        row.getString("kind"),
                        new Asked(new StudyId(row.getObject("study_id", UUID.class)), row.getString("filter"))))
                .single();
    }

    void finish(Job job, ReportKind<?> kind, Stored<?> stored) {
        jdbc.sql("""
            update quality.report
            set status = 'DONE', figures = :figures::jsonb, version = :version, digest = :digest,
                judgments = :judgments, changes = :changes, finished_at = :at
            where id = :id and status = 'RUNNING'
            """)
                .param("figures", json.writeValueAsString(stored.figures()))
                .param("version", kind.version())
                .param("digest", stored.basis().digest())
                .param("judgments", stored.basis().judgments())
                .param("changes", stored.basis().changes())
                .param("at", stored.finishedAt().atOffset(ZoneOffset.UTC))
                .param("id", job.id())
                .update();
        forget(job.kind(), job.asked());
    }

    /** Drops what newer figures have taken the place of. */
    private void forget(String kind, Asked asked) {
        jdbc.sql("""
            delete from quality.report where id in (
                select id from quality.report
                where study_id = :study and kind = :kind and filter = :filter and status in ('DONE', 'FAILED')
                order by finished_at desc, id desc offset 1 for update skip locked)
            """)
                .param("study", asked.study().value())
                .param("kind", kind)
                .param("filter", asked.filter())
                .update();
    }

    private StatementSpec about(ReportKind<?> kind, Asked asked, String statement) {
        return jdbc.sql(statement)
                .param("study", asked.study().value())
                .param("kind", kind.name())
                .param("filter", asked.filter());
    }

    private <R> Stored<R> stored(ResultSet row, ReportKind<R> kind) throws SQLException {
        return new Stored<>(
                json.readValue(row.getString("figures"), kind.type()),
                new Basis(row.getString("digest"), row.getLong("judgments"), row.getLong("changes")),
                row.getTimestamp("finished_at").toInstant());
    }
}
