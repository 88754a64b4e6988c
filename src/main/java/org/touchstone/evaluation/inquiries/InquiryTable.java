package org.touchstone.evaluation.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.inquiries.Answer.Work;
import org.touchstone.preference.ModelId;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code evaluation.inquiry}. */
@Repository
class InquiryTable {

    /** What failed on some data is not tried on the same data again before this time is over. */
    private static final Duration PENANCE = Duration.ofMinutes(10);

    private static final String OF = """
        kind = :kind and study_id is not distinct from :study::uuid and snapshot_id is not distinct from :snapshot::uuid
        and model_id is not distinct from :model::uuid and how = :how\
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InquiryTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Findings with the data they rest on. */
    record Kept<R>(R findings, String digest, Instant foundAt) {}

    /** A question that was claimed to be answered. */
    record Job(UUID id, String kind, Question question) {}

    /** The newest findings of the kind's present version. */
    <R> Optional<Kept<R>> newest(InquiryKind<R> kind, Question question) {
        return about(kind.name(), question, "select * from evaluation.inquiry where " + OF + """
             and status = 'DONE' and version = :version
            order by finished_at desc, id desc limit 1
            """)
                .param("version", kind.version())
                .query((row, _) -> new Kept<>(
                        json.readValue(row.getString("findings"), kind.type()),
                        row.getString("digest"),
                        row.getTimestamp("finished_at").toInstant()))
                .optional();
    }

    /** Puts a question in the queue, unless it is there already or has just failed on the same data. */
    void ask(InquiryKind<?> kind, Question question, String digest, Instant now) {
        about(kind.name(), question, """
            insert into evaluation.inquiry (kind, study_id, snapshot_id, model_id, how, version, status, digest, asked_at)
            select :kind, :study, :snapshot, :model, :how, :version, 'QUEUED', :digest, :now
            where not exists (select from evaluation.inquiry where \
            """ + OF + """
             and status = 'FAILED' and version = :version and digest = :digest and finished_at > :forgiven)
            on conflict do nothing
            """)
                .param("version", kind.version())
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("forgiven", now.minus(PENANCE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How the newest work on a question stands. */
    Work work(InquiryKind<?> kind, Question question) {
        return about(kind.name(), question, "select done, total, problem from evaluation.inquiry where " + OF + """
             and status <> 'DONE'
            order by asked_at desc, id desc limit 1
            """)
                .query((row, _) -> new Work(row.getInt("done"), row.getInt("total"), row.getString("problem")))
                .optional()
                .orElseGet(() -> new Work(0, 0, null));
    }

    /** Keeps findings that were worked out while somebody waited. */
    <R> void keep(InquiryKind<R> kind, Question question, Kept<R> kept) {
        about(kind.name(), question, """
            insert into evaluation.inquiry (kind, study_id, snapshot_id, model_id, how, version, status, digest, findings,
                                            asked_at, finished_at)
            values (:kind, :study, :snapshot, :model, :how, :version, 'DONE', :digest, :findings::jsonb, :at, :at)
            """)
                .param("version", kind.version())
                .param("digest", kept.digest())
                .param("findings", json.writeValueAsString(kept.findings()))
                .param("at", kept.foundAt().atOffset(ZoneOffset.UTC))
                .update();
        forget(kind.name(), question);
    }

    Job job(UUID id) {
        return jdbc.sql("select kind, study_id, snapshot_id, model_id, how from evaluation.inquiry where id = :id")
                .param("id", id)
                .query((row, _) -> new Job(id, row.getString("kind"), question(row)))
                .single();
    }

    void finish(Job job, InquiryKind<?> kind, Kept<?> kept) {
        jdbc.sql("""
            update evaluation.inquiry set status = 'DONE', findings = :findings::jsonb, version = :version,
                   digest = :digest, finished_at = :at
            where id = :id and status = 'RUNNING'
            """)
                .param("findings", json.writeValueAsString(kept.findings()))
                .param("version", kind.version())
                .param("digest", kept.digest())
                .param("at", kept.foundAt().atOffset(ZoneOffset.UTC))
                .param("id", job.id())
                .update();
        forget(job.kind(), job.question());
    }

    /** Drops what newer findings have taken the place of. */
    private void forget(String kind, Question question) {
        about(
                        kind,
                        question,
                        "delete from evaluation.inquiry where id in (select id from evaluation.inquiry where " + OF
                                + """
                                 and status in ('DONE', 'FAILED') order by finished_at desc, id desc offset 1 for update skip locked)
                                """)
                .update();
    }

    private StatementSpec about(String kind, Question question, String statement) {
        var study = question.study();
        var snapshot = question.snapshot();
        var model = question.model();
        return jdbc.sql(statement)
                .param("kind", kind)
                .param("study", study == null ? null : study.value())
                .param("snapshot", snapshot == null ? null : snapshot.value())
                .param("model", model == null ? null : model.value())
                .param("how", question.how());
    }

    private static Question question(ResultSet row) throws SQLException {
        @Nullable UUID study = row.getObject("study_id", UUID.class);
        @Nullable UUID snapshot = row.getObject("snapshot_id", UUID.class);
        @Nullable UUID model = row.getObject("model_id", UUID.class);
        return new Question(
                study == null ? null : new StudyId(study),
                snapshot == null ? null : new SnapshotId(snapshot),
                model == null ? null : new ModelId(model),
                row.getString("how"));
    }
}
