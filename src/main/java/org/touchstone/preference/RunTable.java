package org.touchstone.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.runs.RunRows;
import tools.jackson.databind.json.JsonMapper;

/** Training runs as those see them who ask for them. */
@Component
class RunTable {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final RunRows rows;
    private final String select;

    RunTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
        this.rows = new RunRows(sql, TrainingKind.KIND);
        this.select = """
            select r.*, m.id as model_id, %s
              from preference.training_run r left join preference.model m on m.run_id = r.id
            """.formatted(rows.outlook());
    }

    void add(RunId id, SnapshotId snapshot, TrainingConfig config, PersonId by) {
        sql.sql("""
            insert into preference.training_run (id, snapshot_id, config, requested_by, requested_at)
            values (:id, :snapshot, :config::jsonb, :by, clock_timestamp())
            """)
                .param("id", id.value())
                .param("snapshot", snapshot.value())
                .param("config", json.writeValueAsString(config))
                .param("by", by.value())
                .update();
    }

    /** Queues the same as a run again, with the smallest seed above those that its snapshot and family have had. */
    void repeat(RunId id, RunId earlier, PersonId by) {
        sql.sql("""
            insert into preference.training_run (id, snapshot_id, config, requested_by, requested_at)
            select :id, r.snapshot_id, jsonb_set(r.config, '{seed}', to_jsonb(
                       (select max(o.seed) + 1 from preference.training_run o
                         where o.snapshot_id = r.snapshot_id and o.family = r.family))), :by, clock_timestamp()
              from preference.training_run r where r.id = :earlier
            """)
                .param("id", id.value())
                .param("earlier", earlier.value())
                .param("by", by.value())
                .update();
    }

    Optional<RunView> find(RunId id) {
        return sql.sql(select + " where r.id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    /** The latest runs, newest first. */
    List<RunView> latest(int limit) {
        return sql.sql(select + " order by r.requested_at desc, r.id limit :limit")
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /** The runs that are not over, in the order in which they are or will be run. */
    List<RunView> unfinished() {
        return sql.sql(select + """
             where r.status in ('QUEUED', 'RUNNING', 'CANCELLING')
             order by r.status = 'QUEUED', r.requested_at, r.id
            """).query(this::view).list();
    }

    /** The runs that are over, newest first, after so many of them. */
    List<RunView> finished(int skip, int limit) {
        return sql.sql(select + """
             where r.status not in ('QUEUED', 'RUNNING', 'CANCELLING')
             order by r.requested_at desc, r.id offset :skip limit :limit
            """)
                .param("skip", skip)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /** The curves of a run, by series and step. */
    List<MetricPoint> metrics(RunId id) {
        return sql.sql("select series, step, value from preference.metric_point where run_id = :id order by series,"
                        + " step")
                .param("id", id.value())
                .query((row, _) -> new MetricPoint(row.getString(1), row.getInt(2), row.getDouble(3)))
                .list();
    }

    /**
     * Adds points to the curves of the run of a claim, and none where it is no longer the claim's. Points of an earlier attempt stay: the same
     * run gives the same points, and a family that goes on from a checkpoint writes only later ones.
     */
    void add(UUID claim, Collection<MetricPoint> points) {
        sql.sql("""
            insert into preference.metric_point (run_id, series, step, value)
            select r.id, p.* from preference.training_run r,
                   unnest(:series::text[], :steps::int[], :values::float8[]) p
             where r.claim = :claim
            on conflict (run_id, series, step) do update set value = excluded.value, at = excluded.at
            """)
                .param("series", points.stream().map(MetricPoint::series).toArray(String[]::new))
                .param("steps", points.stream().map(MetricPoint::step).toArray(Integer[]::new))
                .param("values", points.stream().map(MetricPoint::value).toArray(Double[]::new))
                .param("claim", claim)
                .update();
    }

    /** Ends a run that waits, and asks one that is being run to stop; false where it is over. */
    boolean cancel(RunId id) {
        return rows.cancel(id.value());
    }

    private RunView view(ResultSet row, int number) throws SQLException {
        var model = row.getObject("model_id", UUID.class);
        return new RunView(
                new RunId(row.getObject("id", UUID.class)),
                new SnapshotId(row.getObject("snapshot_id", UUID.class)),
                json.readValue(row.getString("config"), TrainingConfig.class),
                RunRows.standing(row),
                model == null ? null : new ModelId(model),
                new PersonId(row.getObject("requested_by", UUID.class)));
    }
}
