package org.touchstone.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one kind of runs as those see them who ask for runs. */
public final class RunRows {

    private final JdbcClient sql;
    private final String table;

    public RunRows(JdbcClient sql, RunKind kind) {
        this.sql = sql;
        this.table = kind.table();
    }

    /** What a statement selects beside the columns of the table, which it calls {@code r}, so that {@link #standing} can be read. */
    public String outlook() {
        return """
            case when r.status = 'QUEUED' then (select count(*) from %s q
             where q.status = 'QUEUED' and (q.requested_at, q.id) <= (r.requested_at, r.id)) end as position,
            case when r.status = 'RUNNING' and r.progress < 1 and r.progress >= r.paced_from + 0.1
                      and r.heartbeat_at >= r.paced_at + interval '3 seconds'
                 then extract(epoch from r.heartbeat_at - r.paced_at) * (1 - r.progress) / (r.progress - r.paced_from)
                  end::bigint as seconds_left
            """.formatted(table);
    }

    /** Reads how the run of a row stands. */
    public static RunStanding standing(ResultSet row) throws SQLException {
        return new RunStanding(
                RunStatus.valueOf(row.getString("status")),
                row.getDouble("progress"),
                row.getString("phase"),
                row.getInt("attempts"),
                row.getString("message"),
                new RunStanding.Times(
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        time(row, "started_at"),
                        time(row, "ended_at")),
                new RunStanding.Outlook(
                        row.getObject("position", Long.class),
                        row.getObject("seconds_left", Long.class),
                        row.getObject("peak_memory", Long.class)));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Ends a run that waits, and asks one that is being run to stop; false where it is over. */
    public boolean cancel(UUID id) {
        return sql.sql("""
            update %s
               set status = case status when 'QUEUED' then 'CANCELLED' else 'CANCELLING' end,
                   ended_at = case status when 'QUEUED' then now() end,
                   cancelled_at = coalesce(cancelled_at, now()), message = null
             where id = :id and status in ('QUEUED', 'RUNNING', 'CANCELLING')
            """.formatted(table)).param("id", id).update() > 0;
    }
}
