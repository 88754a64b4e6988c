package org.touchstone.preference;

import java.sql.Types;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The run of this process. Every write fails to match once the run is no longer this process's, and changes nothing then. */
@Component
@Profile(TrainingRun.ROLE)
@Transactional
class ClaimedRun {

    private final JdbcClient sql;
    private final RunId run;
    private final UUID claim;

    ClaimedRun(
            JdbcClient sql,
            @Value("${touchstone.training.run}") UUID run,
            @Value("${touchstone.training.claim}") UUID claim) {
        this.sql = sql;
        this.run = new RunId(run);
        this.claim = claim;
    }

    RunId id() {
        return run;
    }

    /**
     * Begins or goes on. Points of an earlier attempt stay: the same run gives the same points, and a family that goes on from a checkpoint
     * writes only later ones. False when the run is no longer this process's or is to stop.
     */
    boolean begin(long pid) {
        var mine = sql.sql("""
            select id from preference.training_run where claim = :claim and status = 'RUNNING' for update
            """).param("claim", claim).query(UUID.class).optional();
        if (mine.isEmpty()) {
            return false;
        }
        sql.sql("update preference.training_run set pid = :pid, phase = 'reading pairs', heartbeat_at = now()"
                        + " where claim = :claim")
                .param("pid", pid)
                .param("claim", claim)
                .update();
        return true;
    }

    /** Says that the process lives, and returns whether it may go on. */
    boolean beat(double progress) {
        var peak = ResidentMemory.ownPeak();
        var memory = peak.isPresent() ? peak.getAsLong() : null;
        return sql.sql("""
            update preference.training_run
               set heartbeat_at = now(), progress = greatest(progress, :progress), peak_memory = coalesce(:memory, peak_memory),
                   paced_from = coalesce(paced_from, nullif(:progress, 0)),
                   paced_at = coalesce(paced_at, case when :progress > 0 then now() end)
             where claim = :claim and status in ('RUNNING', 'CANCELLING') returning status = 'RUNNING'
            """)
                .param("progress", progress)
                .param("memory", memory, Types.BIGINT)
                .param("claim", claim)
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    void phase(String phase) {
        sql.sql("update preference.training_run set phase = :phase, heartbeat_at = now() where claim = :claim")
                .param("phase", phase)
                .param("claim", claim)
                .update();
    }

    void add(Collection<MetricPoint> points) {
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

    /** Marks the run as done; false, and nothing may be kept, when it was asked to stop or is no longer this process's. */
    boolean finish() {
        return settle("DONE", null, "RUNNING");
    }

    /** Notes that the run stopped as it was asked to. */
    void stopped() {
        settle("CANCELLED", null, "CANCELLING");
    }

    /** Notes a failure that another attempt would only repeat. */
    void fail(String reason) {
        if (!settle("FAILED", reason, "RUNNING")) {
            stopped();
        }
    }

    private boolean settle(String status, @Nullable String message, String from) {
        return sql.sql("""
            update preference.training_run
               set status = :status, message = :message, ended_at = now(), claim = null,
                   progress = case :status when 'DONE' then 1 else progress end
             where claim = :claim and status = :from
            """)
                        .param("status", status)
                        .param("message", message)
                        .param("claim", claim)
                        .param("from", from)
                        .update()
                > 0;
    }
}
