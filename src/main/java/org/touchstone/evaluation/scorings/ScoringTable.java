package org.touchstone.evaluation.scorings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.EvaluationView.Status;
import org.touchstone.preference.ModelId;

/** The rows of {@code evaluation.scoring}; also the queue that workers claim them from. */
@Repository
class ScoringTable {

    /** Work whose worker has not been heard of for so long is up for claiming again. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int MOST_ATTEMPTS = 3;
    private static final String ALL_BUT_SCORES = "id, model_id, snapshot_id, status, done, total, asked_at, problem";
    private static final String VIEW = "select " + ALL_BUT_SCORES + " from evaluation.scoring ";

    private final JdbcClient jdbc;

    ScoringTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody asks for. */
    record Asked(ModelId model, SnapshotId snapshot, int total, PersonId by) {}

    /** Puts it in the queue; false where it is there already or done. */
    boolean ask(Asked asked, Instant now) {
        return jdbc.sql("""
            insert into evaluation.scoring (model_id, snapshot_id, status, total, asked_by, asked_at)
            values (:model, :snapshot, 'QUEUED', :total, :by, :now) on conflict do nothing
            """)
                        .param("model", asked.model().value())
                        .param("snapshot", asked.snapshot().value())
                        .param("total", asked.total())
                        .param("by", asked.by().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Scoring> find(UUID id) {
        return jdbc.sql(VIEW + "where id = :id")
                .param("id", id)
                .query((row, _) -> scoring(row))
                .optional();
    }

    /** The one that waits, runs or is done. */
    Optional<Scoring> unfailed(ModelId model, SnapshotId snapshot) {
        return jdbc.sql(VIEW + "where model_id = :model and snapshot_id = :snapshot and status <> 'FAILED'")
                .param("model", model.value())
                .param("snapshot", snapshot.value())
                .query((row, _) -> scoring(row))
                .optional();
    }

    List<Scoring> of(ModelId model) {
        return jdbc.sql(VIEW + "where model_id = :model order by asked_at desc, id desc")
                .param("model", model.value())
                .query((row, _) -> scoring(row))
                .list();
    }

    Optional<byte[]> scores(UUID id) {
        return jdbc.sql("select scores from evaluation.scoring where id = :id and status = 'DONE'")
                .param("id", id)
                .query((row, _) -> row.getBytes("scores"))
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from evaluation.scoring where id = :id")
                .param("id", id)
                .update();
    }

    /** Takes the work that has waited longest for the caller to do; nobody else gets it while it beats. */
    Optional<Scoring> claim(Instant now) {
        return jdbc.sql("""
            update evaluation.scoring set status = 'RUNNING', attempts = attempts + 1, done = 0, beat_at = :now
             where id = (select id from evaluation.scoring
                          where (status = 'QUEUED' or status = 'RUNNING' and beat_at < :silent) and attempts < :most
                          order by asked_at limit 1 for update skip locked)
            returning \
            """ + ALL_BUT_SCORES)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("silent", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                .param("most", MOST_ATTEMPTS)
                .query((row, _) -> scoring(row))
                .optional();
    }

    /** Says how far the work is; false when nobody wants it any more. */
    boolean beat(UUID id, int done, Instant now) {
        return jdbc.sql("update evaluation.scoring set done = :done, beat_at = :now where id = :id and status"
                                + " = 'RUNNING'")
                        .param("done", done)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    void finish(UUID id, byte[] scores, Instant now) {
        jdbc.sql("""
            update evaluation.scoring set status = 'DONE', done = total, scores = :scores, finished_at = :now
             where id = :id and status = 'RUNNING'
            """)
                .param("scores", scores)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void fail(UUID id, String problem, Instant now) {
        jdbc.sql("""
            update evaluation.scoring set status = 'FAILED', problem = :problem, finished_at = :now
             where id = :id and status = 'RUNNING'
            """)
                .param("problem", problem)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Puts work that was begun back in the queue, as if it had not been tried. */
    void release(UUID id) {
        jdbc.sql("""
            update evaluation.scoring set status = 'QUEUED', attempts = attempts - 1, done = 0, beat_at = null
             where id = :id and status = 'RUNNING'
            """).param("id", id).update();
    }

    /** Gives up on work whose workers vanished as often as is tried. */
    void failAbandoned(Instant now) {
        jdbc.sql("""
            update evaluation.scoring set status = 'FAILED', finished_at = :now,
                   problem = 'The process that did the work stopped in the middle, ' || attempts || ' times.'
             where status = 'RUNNING' and beat_at < :silent and attempts >= :most
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("silent", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                .param("most", MOST_ATTEMPTS)
                .update();
    }

    private static Scoring scoring(ResultSet row) throws SQLException {
        return new Scoring(
                row.getObject("id", UUID.class),
                new ModelId(row.getObject("model_id", UUID.class)),
                new SnapshotId(row.getObject("snapshot_id", UUID.class)),
                Status.valueOf(row.getString("status")),
                row.getInt("done"),
                row.getInt("total"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("problem"));
    }
}
