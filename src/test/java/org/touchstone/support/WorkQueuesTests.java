package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.TestDatabase;
import org.touchstone.support.WorkQueues.Queue;
import org.touchstone.support.WorkQueues.Unworkable;
import org.touchstone.support.WorkQueues.Work;

/** A queue in a table that nobody else knows. */
class WorkQueuesTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Queue QUEUE =
            new Queue("public.job", "job", Duration.ofMinutes(5), "It went wrong.", "It stopped %s times.");
    private static final Work NOTHING = (_, _) -> {};

    private static JdbcClient sql;
    private static JdbcTransactionManager transactions;

    private record Row(
            String status,
            int attempts,
            int done,
            int total,
            @Nullable String problem) {}

    @BeforeAll
    static void makeTable() {
        var address = TestDatabase.fresh();
        var source = new DriverManagerDataSource(address.url(), address.username(), address.password());
        sql = JdbcClient.create(source);
        transactions = new JdbcTransactionManager(source);
        sql.sql("""
            create table public.job (
                job uuid primary key, status text not null default 'QUEUED', attempts integer not null default 0,
                done integer not null default 0, total integer not null default 0, problem text,
                asked_at timestamptz not null, beat_at timestamptz, finished_at timestamptz)
            """).update();
    }

    @BeforeEach
    void empty() {
        sql.sql("delete from public.job").update();
    }

    @Test
    void worksOnWhatHasWaitedLongest() {
        var second = ask(NOON);
        var first = ask(NOON.minusSeconds(1));
        var worked = new ArrayList<UUID>();

        assertThat(next(NOON, (job, _) -> worked.add(job))).isTrue();
        assertThat(next(NOON, (job, _) -> worked.add(job))).isTrue();

        assertThat(worked).containsExactly(first, second);
        assertThat(next(NOON, NOTHING)).isFalse();
    }

    @Test
    void tellsHowFarTheWorkIsEvenWithinATransactionThatIsNotCommitted() {
        ask(NOON);
        var seen = new ArrayList<Row>();

        next(
                NOON,
                (_, progress) -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    for (int done = 1; done <= 3; done++) {
                        progress.report(done, 3);
                    }
                    seen.addAll(rows());
                }));

        assertThat(seen).containsExactly(new Row("RUNNING", 1, 3, 3, null));
        assertThat(rows()).isEqualTo(seen);
    }

    @Test
    void writesProgressAtMostOnceASecondUntilTheEnd() {
        ask(NOON);
        var seen = new ArrayList<Integer>();

        next(NOON, (_, progress) -> {
            for (int done = 1; done <= 4; done++) {
                progress.report(done, 4);
                seen.add(rows().getFirst().done());
            }
        });

        assertThat(seen).containsExactly(1, 1, 1, 4);
    }

    @Test
    void putsAJobBackWhenTheProcessEnds() {
        ask(NOON);

        queues(NOON).next(QUEUE, () -> true, (_, progress) -> progress.report(1, 2));

        assertThat(rows()).containsExactly(new Row("QUEUED", 0, 0, 0, null));
    }

    @Test
    void keepsWhyAJobFailed() {
        ask(NOON);
        ask(NOON);
        ask(NOON);

        next(NOON, (_, _) -> {
            throw new Unworkable("Nobody can.");
        });
        next(NOON, (_, _) -> {
            throw new IOException("The disk is full");
        });
        next(NOON, (_, _) -> {
            throw new TooLate();
        });

        assertThat(rows())
                .extracting(Row::status, Row::problem)
                .map(tuple -> tuple.toList().toString())
                .containsExactlyInAnyOrder("[FAILED, Nobody can.]", "[FAILED, It went wrong.]", "[FAILED, Too late.]");
    }

    @Test
    void beginsAgainWhatItsProcessLeftAndGivesUpAfterTheThirdTime() {
        var job = ask(NOON);
        sql.sql("update public.job set status = 'RUNNING', attempts = 1, beat_at = :then")
                .param("then", NOON.atOffset(ZoneOffset.UTC))
                .update();
        var worked = new ArrayList<UUID>();
        Work vanishes = (id, _) -> worked.add(id);

        assertThat(next(NOON.plus(Duration.ofMinutes(5)), vanishes)).isFalse();
        assertThat(next(NOON.plus(Duration.ofMinutes(6)), vanishes)).isTrue();
        assertThat(next(NOON.plus(Duration.ofMinutes(12)), vanishes)).isTrue();
        assertThat(next(NOON.plus(Duration.ofMinutes(18)), vanishes)).isFalse();

        assertThat(worked).containsExactly(job, job);
        assertThat(rows()).containsExactly(new Row("FAILED", 3, 0, 0, "It stopped 3 times."));
    }

    @Test
    void endsTheWorkOnWhatWasDeleted() {
        ask(NOON);
        var worked = new ArrayList<Integer>();

        next(NOON, (_, progress) -> {
            progress.report(1, 3);
            empty();
            progress.report(3, 3);
            worked.add(3);
        });

        assertThat(worked).isEmpty();
        assertThat(rows()).isEmpty();
    }

    private static final class TooLate extends Refusal.Conflict {
        TooLate() {
            super("too-late", "Too late.");
        }
    }

    private static boolean next(Instant now, Work work) {
        return queues(now).next(QUEUE, () -> false, work);
    }

    private static WorkQueues queues(Instant now) {
        return new WorkQueues(sql, transactions, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static UUID ask(Instant at) {
        var job = UUID.randomUUID();
        sql.sql("insert into public.job (job, asked_at) values (:job, :at)")
                .param("job", job)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return job;
    }

    private static List<Row> rows() {
        return sql.sql("select * from public.job")
                .query((row, _) -> new Row(
                        row.getString("status"),
                        row.getInt("attempts"),
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getString("problem")))
                .list();
    }
}
