package org.touchstone.quality.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.touchstone.Trial;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Progress;
import org.touchstone.support.WorkQueues;

/**
 * Figures are kept, reused and renewed. The kinds of these tests are no beans, so the application's own job fails what it
 * claims of them; where that would be in the way, the tests hold the row as a worker does.
 */
@SpringBootTest
@Import(Trial.class)
class StudyReportsTests {

    private final StudyReportTable table;
    private final JdbcClient sql;
    private final PlatformTransactionManager transactions;
    private final StudyId study;
    private final Instant now = Instant.now(Clock.systemUTC());

    StudyReportsTests(
            @Autowired Trial trial,
            @Autowired StudyReportTable table,
            @Autowired JdbcClient sql,
            @Autowired PlatformTransactionManager transactions) {
        this.transactions = transactions;
        this.table = table;
        this.sql = sql;
        study = trial.study(1, 1);
    }

    /** Counts how often it is computed, on data of any size. */
    private static final class Counting implements ReportKind<Counting.Computed> {

        record Computed(int value, List<Instant> at) {}

        private final AtomicInteger computed = new AtomicInteger();
        private Basis basis = new Basis("a", 10, 10);
        private int version = 1;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public Class<Computed> type() {
            return Computed.class;
        }

        @Override
        public Basis basis(Asked asked) {
            return basis;
        }

        @Override
        public Computed compute(Asked asked, Progress progress) {
            progress.report(1, 2);
            return new Computed(computed.incrementAndGet(), List.of(Instant.EPOCH));
        }
    }

    private final Counting kind = new Counting();

    private Asked asked() {
        return new Asked(study, "all");
    }

    private StudyReports reports(Instant at) {
        return new StudyReports(table, Clock.fixed(at, ZoneOffset.UTC));
    }

    private Found<Counting.Computed> find(Patience patience) {
        return reports(now).find(kind, asked(), patience);
    }

    private int rows(String status) {
        return sql.sql("select count(*) from quality.report where study_id = :study and status = :status")
                .param("study", study.value())
                .param("status", status)
                .query(Integer.class)
                .single();
    }

    @Test
    void fewJudgmentsAreWorkedOutAtOnceAndKept() {
        var first = find(Patience.PAGE);
        var second = find(Patience.PAGE);

        assertThat(first.stale()).isFalse();
        assertThat(second.present()).contains(new Counting.Computed(1, List.of(Instant.EPOCH)));
        assertThat(second.age()).extracting(Found.Age::digest).isEqualTo("a");
        assertThat(kind.computed).hasValue(1);
    }

    @Test
    void otherDataIsWorkedOutAnewAndTheOldFiguresGo() {
        find(Patience.PAGE);
        kind.basis = new Basis("b", 11, 11);

        assertThat(find(Patience.PAGE).present().orElseThrow().value()).isEqualTo(2);
        assertThat(rows("DONE")).isEqualTo(1);
    }

    @Test
    void manyJudgmentsShowTheNewestFiguresAtOnceAndAskForNewerOnes() {
        find(Patience.PAGE);
        kind.basis = new Basis("b", 1_000_000, 1_000_004);

        var found = find(Patience.SCRIPT);

        assertThat(found.present().orElseThrow().value()).isEqualTo(1);
        assertThat(found.stale()).isTrue();
        assertThat(found.age()).extracting(Found.Age::since).isEqualTo(999_994L);
        assertThat(kind.computed).hasValue(1);
    }

    @Test
    void aJobWaitsForManyJudgments() {
        kind.basis = new Basis("b", 1_000_000, 1_000_000);

        assertThat(find(Patience.JOB).stale()).isFalse();
    }

    @Test
    void anotherVersionOfTheComputationIsNotMistakenForThisOne() {
        find(Patience.PAGE);
        kind.version = 2;
        kind.basis = new Basis("a", 1_000_000, 1_000_000);

        assertThat(find(Patience.PAGE).present()).isEmpty();
    }

    @Test
    void onlyOneJobIsAskedForAtATime() {
        kind.basis = new Basis("b", 1_000_000, 1_000_000);
        table.ask(kind, asked(), kind.basis, now);
        sql.sql("update quality.report set status = 'RUNNING', beat_at = :now where study_id = :study")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("study", study.value())
                .update();
        table.ask(kind, asked(), kind.basis, now);

        assertThat(rows("QUEUED")).isZero();
        assertThat(rows("RUNNING") + rows("FAILED")).isEqualTo(1);
    }

    @Test
    void whatFailedIsTriedAgainAfterAWhileOrOnOtherData() {
        kind.basis = new Basis("b", 1_000_000, 1_000_000);
        find(Patience.PAGE);
        await().atMost(Duration.ofMinutes(1)).until(() -> rows("FAILED") == 1);

        var found = find(Patience.PAGE);
        assertThat(found.work()).isNotNull().extracting(Found.Work::underWay).isEqualTo(false);
        assertThat(rows("QUEUED")).isZero();

        kind.basis = new Basis("c", 1_000_000, 1_000_001);
        find(Patience.PAGE);
        await().atMost(Duration.ofMinutes(1)).until(() -> rows("FAILED") == 2);
    }

    @Test
    void aJobWhoseProcessVanishedIsDoneByTheNextOneAndOnlyOnce() {
        table.ask(kind, asked(), kind.basis, now);
        hold(now.minus(Duration.ofMinutes(6)));

        await().atMost(Duration.ofMinutes(1)).until(() -> !next(false) && rows("RUNNING") == 0);

        assertThat(rows("DONE") + rows("FAILED")).isEqualTo(1);
    }

    @Test
    void aProcessThatEndsPutsItsJobBack() {
        table.ask(kind, asked(), kind.basis, now);

        next(true);

        assertThat(kind.computed).hasValue(0);
    }

    private boolean next(boolean stopping) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var reporting = new Reporting(table, List.of(kind), clock);
        return new WorkQueues(sql, transactions, clock).next(Reporting.REPORTS, () -> stopping, reporting::work);
    }

    private void hold(Instant beat) {
        sql.sql("update quality.report set status = 'RUNNING', attempts = 1, beat_at = :beat where study_id = :study")
                .param("beat", beat.atOffset(ZoneOffset.UTC))
                .param("study", study.value())
                .update();
    }
}
