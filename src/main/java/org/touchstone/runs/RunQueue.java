package org.touchstone.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The runs of one kind as the supervisors of their processes see them. The database's clock counts, since supervisors may live on several
 * machines; each change is one statement, so that two supervisors never both make it.
 */
final class RunQueue {

    static final int MOST_ATTEMPTS = 3;
    static final Duration SILENCE = Duration.ofSeconds(20);

    private final JdbcClient sql;
    private final RunKind kind;

    RunQueue(JdbcClient sql, RunKind kind) {
        this.sql = sql;
        this.kind = kind;
    }

    /** How many of this kind run on the host. */
    int running(String host) {
        return about("select count(*) from %s where status in ('RUNNING', 'CANCELLING') and host = :host")
                .param("host", host)
                .query(Integer.class)
                .single();
    }

    /** The processes of this kind that are said to run on the host. */
    List<Long> processes(String host) {
        return about("select pid from %s where status in ('RUNNING', 'CANCELLING') and host = :host and pid is not"
                        + " null")
                .param("host", host)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** When the one that waits longest was asked for. */
    Optional<Instant> oldest() {
        return about("select min(requested_at) from %s where status = 'QUEUED'")
                .query((row, _) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Takes the run that waits longest. */
    Optional<Claim> claim(String host) {
        return about("""
            update %s
               set status = 'RUNNING', claim = :claim, host = :host, pid = null, heartbeat_at = now(), progress = 0,
                   phase = 'starting', attempts = attempts + 1, started_at = coalesce(started_at, now()),
                   paced_at = null, paced_from = null
             where id = (select id from %s where status = 'QUEUED'
                          order by requested_at, id limit 1 for update skip locked)
            returning id, claim
            """)
                .param("claim", UUID.randomUUID())
                .param("host", host)
                .query((row, _) -> claimed(row))
                .optional();
    }

    /**
     * Notes the process that was started, and that it is still alive while it has not spoken for itself yet, or not for a while: on a machine
     * that is very busy it may not come to it.
     */
    void vouch(Claim claim, long pid) {
        about("""
            update %s set pid = :pid, heartbeat_at = now()
             where claim = :claim and (phase = 'starting' or heartbeat_at < now() - make_interval(secs => :while))
            """)
                .param("pid", pid)
                .param("claim", claim.token())
                .param("while", SILENCE.toSeconds() / 2)
                .update();
    }

    /** Whether the run should have stopped by now, asked to longer ago than that; empty when it is no longer the claim's. */
    Optional<Boolean> overdue(Claim claim, Duration patience) {
        return about("""
            select status = 'CANCELLING' and cancelled_at < now() - make_interval(secs => :patience)
              from %s where claim = :claim
            """)
                .param("patience", patience.toSeconds())
                .param("claim", claim.token())
                .query((row, _) -> row.getBoolean(1))
                .optional();
    }

    /** Settles a run whose process has ended: nothing to do when it said so itself, otherwise as for one that fell silent. */
    void ended(Claim claim, String reason) {
        settle("claim = :claim", claim.token(), reason);
    }

    /** Settles a run whose process ended for a reason that would only come again: it has failed, or is cancelled if it was to stop. */
    void failed(Claim claim, String reason) {
        about("""
            update %s
               set status = case when status = 'CANCELLING' then 'CANCELLED' else 'FAILED' end, ended_at = now(),
                   message = case when status = 'RUNNING' then :reason end,
                   claim = null, host = null, pid = null, heartbeat_at = null
             where claim = :claim and status in ('RUNNING', 'CANCELLING')
            """).param("reason", reason).param("claim", claim.token()).update();
    }

    /** Settles runs that nobody has vouched for too long. */
    void takeOverSilent() {
        settle(
                "heartbeat_at < now() - make_interval(secs => :claim)",
                SILENCE.toSeconds(),
                "Its process was not heard of for %d seconds; it was killed, or its machine stopped."
                        .formatted(SILENCE.toSeconds()));
    }

    /** Puts a run back that is no one's fault, as if it had not been started. */
    void putBack(Claim claim) {
        about("""
            update %s
               set status = 'QUEUED', claim = null, host = null, pid = null, heartbeat_at = null, attempts = attempts - 1,
                   phase = '', progress = 0
             where claim = :claim and status = 'RUNNING'
            """).param("claim", claim.token()).update();
        ended(claim, "");
    }

    /** A run asked to stop is cancelled; another is queued again until its attempts are used up, and then has failed. */
    private static final String SETTLE = """
        update %s
           set status = case when status = 'CANCELLING' then 'CANCELLED' when attempts < :most then 'QUEUED' else 'FAILED' end,
               ended_at = case when status = 'CANCELLING' or attempts >= :most then now() end,
               message = case when status = 'RUNNING' then 'Attempt ' || attempts || ' of ' || :most || ': ' || :reason end,
               claim = null, host = null, pid = null, heartbeat_at = null
         where id in (select id from %s
                       where status in ('RUNNING', 'CANCELLING') and
        """;

    private void settle(String which, Object parameter, String reason) {
        about(SETTLE + which + " for update skip locked)")
                .param("most", MOST_ATTEMPTS)
                .param("reason", reason)
                .param("claim", parameter)
                .update();
    }

    private Claim claimed(ResultSet row) throws SQLException {
        return new Claim(kind, row.getObject("id", UUID.class), row.getObject("claim", UUID.class));
    }

    /** A statement in which {@code %s} is the table. */
    private StatementSpec about(String statement) {
        return sql.sql(statement.replace("%s", kind.table()));
    }
}
