package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Report.Kind;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.report}. */
@Component
class ReportTable {

    private static final String SELECT = """
        select r.*, l.comparison_id from labeling.report r join labeling.lease l on l.id = r.lease_id
        """;

    private final JdbcClient sql;

    ReportTable(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insert(Lease lease, Kind kind, @Nullable String words, Instant at) {
        return sql.sql("""
            insert into labeling.report (lease_id, study_id, worker_id, kind, words, at)
            values (:lease, :study, :worker, :kind, :words, :at) returning id
            """)
                .param("lease", lease.id().value())
                .param("study", lease.study().value())
                .param("worker", lease.worker().value())
                .param("kind", kind.name())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    /** Reports of a study, open ones in front, then the newest. */
    List<Report> of(StudyId study, int limit) {
        return sql.sql(SELECT
                        + "where r.study_id = ? order by (r.closed_at is null) desc, r.at desc, r.id desc limit ?")
                .param(study.value())
                .param(limit)
                .query(ReportTable::report)
                .list();
    }

    List<Report> of(StudyId study, PersonId worker, int limit) {
        return sql.sql(SELECT + "where r.study_id = ? and r.worker_id = ? order by r.at desc, r.id desc limit ?")
                .param(study.value())
                .param(worker.value())
                .param(limit)
                .query(ReportTable::report)
                .list();
    }

    Optional<Report> find(StudyId study, UUID id) {
        return sql.sql(SELECT + "where r.study_id = ? and r.id = ?")
                .param(study.value())
                .param(id)
                .query(ReportTable::report)
                .optional();
    }

    int countOpen(StudyId study) {
        return sql.sql("select count(*) from labeling.report where study_id = ? and closed_at is null")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    void answer(UUID id, String answer, Instant at) {
        sql.sql("update labeling.report set answer = ?, answered_at = ? where id = ?")
                .param(answer)
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    void close(UUID id, PersonId by, Instant at) {
        sql.sql("update labeling.report set closed_at = ?, closed_by = ? where id = ? and closed_at is null")
                .param(Timestamp.from(at))
                .param(by.value())
                .param(id)
                .update();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Report(
                row.getObject("id", UUID.class),
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                new PersonId(row.getObject("worker_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getTimestamp("at").toInstant(),
                row.getString("answer"),
                closed == null ? null : closed.toInstant());
    }
}
