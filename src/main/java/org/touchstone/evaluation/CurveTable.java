package org.touchstone.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.LearningCurve.Point;
import org.touchstone.evaluation.LearningCurve.State;
import org.touchstone.evaluation.LearningCurve.Status;
import org.touchstone.preference.RunId;
import org.touchstone.preference.TrainingConfig;
import tools.jackson.databind.json.JsonMapper;

/** Learning curves with their points. */
@Repository
class CurveTable {

    private static final String VIEW = """
        select id, snapshot_id, config, status, problem, fit, asked_by, asked_at from evaluation.learning_curve
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CurveTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(LearningCurve curve) {
        jdbc.sql("""
            insert into evaluation.learning_curve (id, snapshot_id, config, status, asked_by, asked_at)
            values (:id, :snapshot, :config::jsonb, 'RUNNING', :by, :at)\
            """)
                .param("id", curve.id().value())
                .param("snapshot", curve.snapshot().value())
                .param("config", json.writeValueAsString(curve.config()))
                .param("by", curve.state().askedBy().value())
                .param("at", curve.state().askedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (var point : curve.points()) {
            jdbc.sql("insert into evaluation.curve_point (curve_id, pairs, seed) values (:id, :pairs, :seed)")
                    .param("id", curve.id().value())
                    .param("pairs", point.pairs())
                    .param("seed", point.seed())
                    .update();
        }
    }

    Optional<LearningCurve> find(CurveId id) {
        return jdbc.sql(VIEW + "where id = :id")
                .param("id", id.value())
                .query((row, _) -> view(row))
                .optional();
    }

    /** The newest first. */
    List<LearningCurve> latest(int limit) {
        return jdbc.sql(VIEW + "order by asked_at desc, id limit :limit")
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    /** Those to be worked on, the oldest first. */
    List<CurveId> running() {
        return jdbc.sql("select id from evaluation.learning_curve where status = 'RUNNING' order by asked_at")
                .query((row, _) -> new CurveId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Holds a curve that is being worked on until the transaction ends; false where another process holds it, or where it is over. */
    boolean hold(CurveId id) {
        return jdbc.sql("""
            select id from evaluation.learning_curve where id = :id and status = 'RUNNING' for update skip locked\
            """)
                .param("id", id.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional()
                .isPresent();
    }

    void run(CurveId id, Point point, RunId run) {
        jdbc.sql("update evaluation.curve_point set run_id = :run where curve_id = :id and pairs = :pairs and"
                        + " seed = :seed")
                .param("run", run.value())
                .param("id", id.value())
                .param("pairs", point.pairs())
                .param("seed", point.seed())
                .update();
    }

    void evaluation(CurveId id, Point point, EvaluationId evaluation) {
        jdbc.sql("""
            update evaluation.curve_point set evaluation_id = :evaluation
             where curve_id = :id and pairs = :pairs and seed = :seed\
            """)
                .param("evaluation", evaluation.value())
                .param("id", id.value())
                .param("pairs", point.pairs())
                .param("seed", point.seed())
                .update();
    }

    void finish(CurveId id, CurveFit fit, Instant now) {
        jdbc.sql("""
            update evaluation.learning_curve set status = 'DONE', fit = :fit::jsonb, finished_at = :now
             where id = :id and status = 'RUNNING'\
            """)
                .param("fit", json.writeValueAsString(fit))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void fail(CurveId id, String problem, Instant now) {
        jdbc.sql("""
            update evaluation.learning_curve set status = 'FAILED', problem = :problem, finished_at = :now
             where id = :id and status = 'RUNNING'\
            """)
                .param("problem", problem)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** False where it is over. */
    boolean cancel(CurveId id, Instant now) {
        return jdbc.sql("""
            update evaluation.learning_curve set status = 'CANCELLED', finished_at = :now
             where id = :id and status = 'RUNNING'\
            """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /**
     * Goes on where it was cancelled or failed: whatever has no measurement that is done or may become so is tried again.
     *
     * @param lost the trainings that bring no model any more
     */
    boolean resume(CurveId id, List<RunId> lost) {
        boolean resumed = jdbc.sql("""
            update evaluation.learning_curve set status = 'RUNNING', finished_at = null, problem = null
             where id = :id and status in ('CANCELLED', 'FAILED')\
            """).param("id", id.value()).update() > 0;
        jdbc.sql("""
            update evaluation.curve_point p set run_id = null, evaluation_id = null
             where curve_id = :id and :resumed
               and (run_id::text = any(:lost)
                 or exists (select from evaluation.evaluation e where e.id = p.evaluation_id and e.status = 'FAILED'))\
            """)
                .param("id", id.value())
                .param("resumed", resumed)
                .param("lost", lost.stream().map(RunId::toString).toArray(String[]::new))
                .update();
        return resumed;
    }

    private LearningCurve view(ResultSet row) throws SQLException {
        var id = new CurveId(row.getObject("id", UUID.class));
        var fit = row.getString("fit");
        return new LearningCurve(
                id,
                new SnapshotId(row.getObject("snapshot_id", UUID.class)),
                json.readValue(row.getString("config"), TrainingConfig.class),
                new State(
                        Status.valueOf(row.getString("status")),
                        row.getString("problem"),
                        fit == null ? null : json.readValue(fit, CurveFit.class),
                        new PersonId(row.getObject("asked_by", UUID.class)),
                        row.getTimestamp("asked_at").toInstant()),
                points(id));
    }

    private List<Point> points(CurveId id) {
        return jdbc.sql("""
            select pairs, seed, run_id, evaluation_id from evaluation.curve_point where curve_id = :id order by pairs, seed\
            """)
                .param("id", id.value())
                .query((row, _) -> point(row))
                .list();
    }

    private static Point point(ResultSet row) throws SQLException {
        var run = row.getObject("run_id", UUID.class);
        var evaluation = row.getObject("evaluation_id", UUID.class);
        return new Point(
                row.getInt("pairs"),
                row.getLong("seed"),
                run == null ? null : new RunId(run),
                evaluation == null ? null : new EvaluationId(evaluation));
    }
}
