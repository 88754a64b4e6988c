package org.touchstone.runs;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The run that this process was started for, where it was started for one. Every write fails to match once the run is no longer this
 * process's, and changes nothing then.
 */
@Component
@ConditionalOnProperty("touchstone.run.id")
@Transactional
public class ClaimedRun {

    private final JdbcClient sql;
    private final String table;
    private final UUID run;
    private final UUID claim;

    ClaimedRun(
            JdbcClient sql,
            List<RunKind> kinds,
            @Value("${touchstone.run.kind}") String kind,
            @Value("${touchstone.run.id}") UUID run,
            @Value("${touchstone.run.claim}") UUID claim) {
        this.sql = sql;
        this.table = kinds.stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow()
                .table();
        this.run = run;
        this.claim = claim;
    }

    public UUID id() {
        return run;
    }

    /** What whoever writes something about the run matches with the table's column {@code claim}. */
    public UUID claim() {
        return claim;
    }

    /**
     * Begins or goes on; false when the run is no longer this process's or is to stop.
     *
     * @param phase what it does first, in a few words
     */
    public boolean begin(String phase) {
        var mine = about("select id from %s where claim = :claim and status = 'RUNNING' for update")
                .query(UUID.class)
                .optional();
        if (mine.isEmpty()) {
            return false;
        }
        about("update %s set pid = :pid, phase = :phase, heartbeat_at = now() where claim = :claim")
                .param("pid", ProcessHandle.current().pid())
                .param("phase", phase)
                .update();
        return true;
    }

    /** Says that the process lives, and returns whether it may go on. */
    boolean beat(double progress) {
        var peak = ResidentMemory.ownPeak();
        var memory = peak.isPresent() ? peak.getAsLong() : null;
        return about("""
            update %s
               set heartbeat_at = now(), progress = greatest(progress, :progress), peak_memory = coalesce(:memory, peak_memory),
                   paced_from = coalesce(paced_from, nullif(:progress, 0)),
                   paced_at = coalesce(paced_at, case when :progress > 0 then now() end)
             where claim = :claim and status in ('RUNNING', 'CANCELLING') returning status = 'RUNNING'
            """)
                .param("progress", progress)
                .param("memory", memory, Types.BIGINT)
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    public void phase(String phase) {
        about("update %s set phase = :phase, heartbeat_at = now() where claim = :claim")
                .param("phase", phase)
                .update();
    }

    /** Marks the run as done; false, and nothing may be kept, when it was asked to stop or is no longer this process's. */
    public boolean finish() {
        return settle("DONE", null, "RUNNING");
    }

    /** Notes that the run stopped as it was asked to. */
    public void stopped() {
        settle("CANCELLED", null, "CANCELLING");
    }

    /** Notes a failure that another attempt would only repeat. */
    public void fail(String reason) {
        if (!settle("FAILED", reason, "RUNNING")) {
            stopped();
        }
    }

    private boolean settle(String status, @Nullable String message, String from) {
        return about("""
            update %s
               set status = :status, message = :message, ended_at = now(), claim = null,
                   progress = case :status when 'DONE' then 1 else progress end
             where claim = :claim and status = :from
            """)
                        .param("status", status)
                        .param("message", message)
                        .param("from", from)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec about(String statement) {
        return sql.sql(statement.replace("%s", table)).param("claim", claim);
    }
}
