package org.touchstone.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;
import tools.jackson.databind.json.JsonMapper;

/** Training runs as those see them who ask for them. */
@Component
class RunTable {

    private static final String SELECT = """
        select r.*, m.id as model_id,
               case when r.status = 'QUEUED' then (select count(*) from preference.training_run q
                where q.status = 'QUEUED' and (q.requested_at, q.id) <= (r.requested_at, r.id)) end as position,
               case when r.status = 'RUNNING' and r.progress < 1 and r.progress >= r.paced_from + 0.1
                         and r.heartbeat_at >= r.paced_at + interval '3 seconds'
                    then extract(epoch from r.heartbeat_at - r.paced_at) * (1 - r.progress) / (r.progress - r.paced_from)
                     end::bigint as seconds_left
          from preference.training_run r left join preference.model m on m.run_id = r.id
        """;

    private final JdbcClient sql;
    private final JsonMapper json;

    RunTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
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
        return sql.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    /** The latest runs, newest first. */
    List<RunView> latest(int limit) {
        return sql.sql(SELECT + " order by r.requested_at desc, r.id limit :limit")
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /** The runs that are not over, in the order in which they are or will be run. */
    List<RunView> unfinished() {
        return sql.sql(SELECT + """
             where r.status in ('QUEUED', 'RUNNING', 'CANCELLING')
             order by r.status = 'QUEUED', r.requested_at, r.id
            """).query(this::view).list();
    }

    /** The runs that are over, newest first, after so many of them. */
    List<RunView> finished(int skip, int limit) {
        return sql.sql(SELECT + """
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

    /** Ends a run that waits, and asks one that is being run to stop; false where it is over. */
    boolean cancel(RunId id) {
        return sql.sql("""
            update preference.training_run
               set status = case status when 'QUEUED' then 'CANCELLED' else 'CANCELLING' end,
                   ended_at = case status when 'QUEUED' then now() end,
                   cancelled_at = coalesce(cancelled_at, now()), message = null
             where id = :id and status in ('QUEUED', 'RUNNING', 'CANCELLING')
            """).param("id", id.value()).update() > 0;
    }

    private RunView view(ResultSet row, int number) throws SQLException {
        var model = row.getObject("model_id", UUID.class);
        return new RunView(
                new RunId(row.getObject("id", UUID.class)),
                new SnapshotId(row.getObject("snapshot_id", UUID.class)),
                json.readValue(row.getString("config"), TrainingConfig.class),
                RunView.Status.valueOf(row.getString("status")),
                row.getDouble("progress"),
                row.getString("phase"),
                row.getInt("attempts"),
                row.getString("message"),
                model == null ? null : new ModelId(model),
                new PersonId(row.getObject("requested_by", UUID.class)),
                new RunView.Times(
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        time(row, "started_at"),
                        time(row, "ended_at")),
                new RunView.Outlook(
                        row.getObject("position", Long.class),
                        row.getObject("seconds_left", Long.class),
                        row.getObject("peak_memory", Long.class)));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
