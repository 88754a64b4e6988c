package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.labeling.Bench.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

@SpringBootTest
@Import(Bench.Beans.class)
class CrowdTests {

    private static final int WORKERS = 20;
    private static final int COMPARISONS = 60;
    private static final int OVERLAP = 3;

    private final Labeling labeling;
    private final JdbcClient sql;
    private final Bench bench;
    private final Invariants invariants;

    CrowdTests(@Autowired Labeling labeling, @Autowired JdbcClient sql, @Autowired Bench bench) {
        this.labeling = labeling;
        this.sql = sql;
        this.bench = bench;
        this.invariants = new Invariants(sql);
    }

    @Test
    void neverCollectsTooMuchOrTooLittleWhenManyWorkAtOnce() throws Exception {
        var study = bench.study(COMPARISONS, OVERLAP);
        together(study, (worker, random) -> judgeAll(study, worker));
        assertThat(perComparison(study)).hasSize(COMPARISONS).allMatch(count -> count == OVERLAP);
        assertThat(count("select count(*) - count(distinct (comparison_id, worker_id)) from labeling.judgment", study))
                .isZero();
        invariants.hold(study);
    }

    @Test
    void staysExactWhenWorkersSkipUndoReleaseAndSubmitTwice() throws Exception {
        var study = bench.study(COMPARISONS, OVERLAP);
        together(study, (worker, random) -> behaveBadly(study, worker, random));
        assertThat(perComparison(study)).allMatch(count -> count <= OVERLAP);
        invariants.hold(study);
        var finisher = bench.workers(study, OVERLAP);
        for (var worker : finisher) {
            judgeAll(study, worker);
        }
        assertThat(perComparison(study)).hasSize(COMPARISONS).allMatch(count -> count == OVERLAP);
        invariants.hold(study);
    }

    @Test
    void givesOneWorkerOneLeaseHoweverOftenTheyAskAtOnce() throws Exception {
        var study = bench.study(5, 1);
        var worker = bench.worker(study);
        Callable<LeaseId> ask = () -> labeling.next(study, worker).orElseThrow().lease();
        var asked = Set.copyOf(all(Collections.nCopies(12, ask)));
        assertThat(asked).hasSize(1);
        Callable<LeaseId> fetch =
                () -> labeling.ahead(study, worker).orElseThrow().lease();
        assertThat(Set.copyOf(all(Collections.nCopies(12, fetch)))).hasSize(1).doesNotContainAnyElementsOf(asked);
        var lease = asked.iterator().next();
        Callable<Saved> answer = () -> labeling.submit(lease, worker, verdict(Choice.LEFT, 1));
        assertThat(Set.copyOf(all(Collections.nCopies(12, answer)))).hasSize(1);
        invariants.hold(study);
    }

    private void judgeAll(StudyId study, PersonId worker) {
        for (var leased = labeling.next(study, worker); leased.isPresent(); leased = labeling.next(study, worker)) {
            labeling.submit(leased.get().lease(), worker, verdict(Choice.LEFT, 1));
        }
    }

    private void behaveBadly(StudyId study, PersonId worker, RandomGenerator random) {
        for (int i = 0; i < 25; i++) {
            labeling.next(study, worker).ifPresent(leased -> act(study, worker, leased.lease(), random.nextInt(8)));
        }
        labeling.release(worker);
    }

    private void act(StudyId study, PersonId worker, LeaseId lease, int what) {
        switch (what) {
            case 0 -> labeling.skip(lease, worker, "no");
            case 1 -> labeling.release(worker);
            case 2 -> labeling.undoLast(study, worker);
            case 3 -> labeling.renew(lease, worker);
            case 4, 5 -> {
                labeling.ahead(study, worker);
                labeling.submit(lease, worker, verdict(Choice.LEFT, 1));
                labeling.onScreen(study, worker);
            }
            default -> {
                labeling.submit(lease, worker, verdict(Choice.RIGHT, 2));
                labeling.submit(lease, worker, verdict(Choice.RIGHT, 2));
            }
        }
    }

    private interface Shift {
        void work(PersonId worker, RandomGenerator random);
    }

    private void together(StudyId study, Shift shift) throws Exception {
        var factory = RandomGeneratorFactory.of("L64X128MixRandom");
        var jobs = new ArrayList<Callable<Boolean>>();
        for (var worker : bench.workers(study, WORKERS)) {
            var random = factory.create(jobs.size());
            jobs.add(() -> {
                shift.work(worker, random);
                return true;
            });
        }
        assertThat(all(jobs)).hasSize(WORKERS);
    }

    private static <T> List<T> all(List<Callable<T>> jobs) throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(jobs.size())) {
            for (Future<T> future : threads.invokeAll(jobs)) {
                results.add(future.get());
            }
        }
        return results;
    }

    private List<Integer> perComparison(StudyId study) {
        return sql.sql("""
            select count(*) from labeling.judgment
            where study_id = :study and undone_at is null group by comparison_id
            """)
                .param("study", study.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private long count(String query, StudyId study) {
        return sql.sql(query + " where study_id = :study")
                .param("study", study.value())
                .query(Long.class)
                .single();
    }
}
