package org.touchstone.support;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on jobs that wait in tables. A job is claimed by one process at a time; one whose process vanished is begun again by the next, and
 * fails when that has happened too often.
 */
@Component
public class WorkQueues {

    private static final Logger log = LoggerFactory.getLogger(WorkQueues.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    public WorkQueues(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Where jobs wait, and what is kept as the problem of those that fail.
     *
     * @param table has the columns {@code status}, {@code attempts}, {@code done}, {@code total}, {@code problem}, {@code asked_at},
     *     {@code beat_at} and {@code finished_at}
     * @param key the column of the table by which jobs are known, a {@code uuid}
     * @param silence a job whose process has not been heard of for so long is up for claiming again
     * @param error what is said of an error that is none of the user's
     * @param abandoned what is said when processes vanished; {@code %s} is how many
     */
    public record Queue(String table, String key, Duration silence, String error, String abandoned) {}

    /** What stands in the column {@code status}. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        /** Whether nothing more will happen unless somebody asks again. */
        public boolean isOver() {
            return this == DONE || this == FAILED;
        }
    }

    /** Does a job and keeps what came of it, unless the row is no longer {@code RUNNING}. What a refusal says is kept as the problem. */
    @FunctionalInterface
    public interface Work {

        /** Does one job. Progress must be told every few seconds; it throws where the work is to end, and that must be let through. */
        void on(UUID job, Progress progress) throws IOException;
    }

    /**
     * Works on the job that has waited longest, outside of any transaction; says whether there was one.
     *
     * @param stopping asked whenever progress is told; once it says yes the job is put back as if it had not been tried
     */
    public boolean next(Queue queue, BooleanSupplier stopping, Work work) {
        failAbandoned(queue);
        var claimed = claim(queue);
        claimed.ifPresent(job -> work(queue, job, stopping, work));
        return claimed.isPresent();
    }

    private void work(Queue queue, UUID job, BooleanSupplier stopping, Work work) {
        try {
            work.on(job, progress(queue, job, stopping));
        } catch (Stopped _) {
            release(queue, job);
        } catch (Withdrawn _) {
            log.info("Nobody wants {} of {} any more", job, queue.table());
        } catch (Refusal | Unworkable reason) {
            fail(queue, job, String.valueOf(reason.getMessage()));
        } catch (IOException | RuntimeException failure) {
            log.error("The work on {} of {} failed", job, queue.table(), failure);
            fail(queue, job, queue.error());
        }
    }

    /** Writes at most once a second, and when all is done. */
    private Progress progress(Queue queue, UUID job, BooleanSupplier stopping) {
        var last = new AtomicReference<>(Instant.MIN);
        return (done, total) -> {
            if (stopping.getAsBoolean()) {
                throw new Stopped();
            }
            var now = clock.instant();
            if (done == total || last.get().plus(BEAT).isBefore(now)) {
                last.set(now);
                beat(queue, job, done, total);
            }
        };
    }

    private Optional<UUID> claim(Queue queue) {
        return about(queue, """
            update %table set status = 'RUNNING', attempts = attempts + 1, done = 0, beat_at = :now
             where %key = (select %key from %table
                            where (status = 'QUEUED' or status = 'RUNNING' and beat_at < :silent) and attempts < :most
                            order by asked_at limit 1 for update skip locked)
            returning %key
            """).query((row, _) -> row.getObject(1, UUID.class)).optional();
    }

    /** In a transaction of its own: the work may be in one that only reads, and others shall see how far it is before that ends. */
    private void beat(Queue queue, UUID job, int done, int total) {
        var beat = about(queue, job, """
            update %table set done = :done, total = :total, beat_at = :now where %key = :job and status = 'RUNNING'
            """).param("done", done).param("total", total);
        if (ownTransaction.execute(_ -> beat.update()) == 0) {
            throw new Withdrawn();
        }
    }

    private void release(Queue queue, UUID job) {
        about(queue, job, """
            update %table set status = 'QUEUED', attempts = attempts - 1, done = 0, beat_at = null
             where %key = :job and status = 'RUNNING'
            """).update();
    }

    private void fail(Queue queue, UUID job, String problem) {
        about(queue, job, """
            update %table set status = 'FAILED', problem = :problem, finished_at = :now
             where %key = :job and status = 'RUNNING'
            """).param("problem", problem).update();
    }

    private void failAbandoned(Queue queue) {
        about(queue, """
            update %table set status = 'FAILED', problem = format(:abandoned, attempts), finished_at = :now
             where status = 'RUNNING' and beat_at < :silent and attempts >= :most
            """).param("abandoned", queue.abandoned()).update();
    }

    private StatementSpec about(Queue queue, UUID job, String statement) {
        return about(queue, statement).param("job", job);
    }

    private StatementSpec about(Queue queue, String statement) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(statement.replace("%table", queue.table()).replace("%key", queue.key()))
                .param("now", now)
                .param("silent", now.minus(queue.silence()))
                .param("most", MOST_ATTEMPTS);
    }

    /** A job that nobody here can do; the reason is kept as its problem. */
    public static final class Unworkable extends RuntimeException {
        public Unworkable(String reason) {
            super(reason);
        }
    }

    /** The process is about to end. */
    private static final class Stopped extends RuntimeException {}

    /** The row was deleted meanwhile, or the work was given up. */
    private static final class Withdrawn extends RuntimeException {}
}
