package org.touchstone.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.EvaluationView.Progress;
import org.touchstone.evaluation.EvaluationView.Status;
import org.touchstone.preference.ModelId;
import tools.jackson.databind.json.JsonMapper;

/** The measurements, asked for and done. */
@Repository
class EvaluationTable {

    private static final String VIEW = """
        select id, model_id, suite_id, snapshot_id, split, status, done, total, figures, problem, asked_at
        from evaluation.evaluation
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EvaluationTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(EvaluationId id, ModelId model, Target target, @Nullable PersonId by, Instant at) {
        var onSuite = target instanceof Target.OnSuite on ? on.suite().value() : null;
        var onSnapshot = target instanceof Target.OnSnapshot on ? on.snapshot().value() : null;
        var split = target instanceof Target.OnSnapshot on ? on.split().name() : null;
        jdbc.sql("""
            insert into evaluation.evaluation (id, model_id, suite_id, snapshot_id, split, status, asked_by, asked_at)
            values (:id, :model, :suite, :snapshot, :split, 'QUEUED', :by, :at)\
            """)
                .param("id", id.value())
                .param("model", model.value())
                .param("suite", onSuite)
                .param("snapshot", onSnapshot)
                .param("split", split)
                .param("by", by == null ? null : by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<EvaluationView> find(EvaluationId id) {
        return jdbc.sql(VIEW + "where id = :id")
                .param("id", id.value())
                .query((row, _) -> view(row))
                .optional();
    }

    List<EvaluationView> of(ModelId model) {
        return jdbc.sql(VIEW + "where model_id = :model order by asked_at desc, id")
                .param("model", model.value())
                .query((row, _) -> view(row))
                .list();
    }

    List<EvaluationView> on(SuiteId suite) {
        return jdbc.sql(VIEW + "where suite_id = :suite order by asked_at desc, id")
                .param("suite", suite.value())
                .query((row, _) -> view(row))
                .list();
    }

    /** Done measurements whose scores are kept, one for each model and target, the newest; those of one target together. */
    List<EvaluationView> comparable() {
        return jdbc.sql("""
            select distinct on (snapshot_id, split, suite_id, model_id)
                   id, model_id, suite_id, snapshot_id, split, status, done, total, null as figures, problem, asked_at
              from evaluation.evaluation e
             where status = 'DONE' and exists (select from evaluation.evaluation_scores s where s.evaluation_id = e.id)
               and not exists (select from evaluation.curve_point p where p.evaluation_id = e.id)
             order by snapshot_id, split, suite_id, model_id, asked_at desc\
            """).query((row, _) -> view(row)).list();
    }

    /** The newest ones, or those that were asked for before another; without the points of learning curves. */
    List<EvaluationView> page(@Nullable EvaluationId after, int limit) {
        return jdbc.sql(VIEW + """
            where (:after::uuid is null
               or (asked_at, id) < (select asked_at, id from evaluation.evaluation where id = :after::uuid))
              and not exists (select from evaluation.curve_point p where p.evaluation_id = evaluation.id)
            order by asked_at desc, id desc limit :limit\
            """)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    /** Keeps what was found, and what each response scored, from which two models can be compared later. */
    void finish(EvaluationId id, Figures figures, Scores scores) {
        jdbc.sql("""
            with done as (
                update evaluation.evaluation set status = 'DONE', figures = :figures::jsonb, finished_at = :now
                where id = :id and status = 'RUNNING' returning id
            )
            insert into evaluation.evaluation_scores (evaluation_id, scores) select id, :scores from done\
            """)
                .param("figures", json.writeValueAsString(figures))
                .param("scores", scores.toBytes())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** What each response scored; nothing for a measurement that was done before that was kept. */
    Optional<Scores> scores(EvaluationId id) {
        return jdbc.sql("select scores from evaluation.evaluation_scores where evaluation_id = :id")
                .param("id", id.value())
                .query((row, _) -> Scores.ofBytes(row.getBytes("scores")))
                .optional();
    }

    private EvaluationView view(ResultSet row) throws SQLException {
        var figures = row.getString("figures");
        return new EvaluationView(
                new EvaluationId(row.getObject("id", UUID.class)),
                new ModelId(row.getObject("model_id", UUID.class)),
                target(row),
                new Progress(
                        Status.valueOf(row.getString("status")),
                        row.getInt("done"),
                        row.getObject("total", Integer.class),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("problem")),
                figures == null ? null : json.readValue(figures, Figures.class));
    }

    private static Target target(ResultSet row) throws SQLException {
        var suite = row.getObject("suite_id", UUID.class);
        return suite != null
                ? new Target.OnSuite(new SuiteId(suite))
                : new Target.OnSnapshot(
                        new SnapshotId(row.getObject("snapshot_id", UUID.class)),
                        Split.valueOf(row.getString("split")));
    }
}
