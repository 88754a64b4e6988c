package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.labeling.Bench.verdict;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.studies.Assignment;
import org.touchstone.studies.Assignment.Caps;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Whatever workers do in whatever order, one after another or at once, the same things hold afterwards. */
@SpringBootTest
@Import(Bench.Beans.class)
class AssignmentTests {

    private static final int WORKERS = 6;
    private static final int STEPS = 400;
    private static final int OVERLAP = 2;
    private static final int MOST = 4;
    private static final Caps CAPS = new Caps(34, 25, 3, 14);

    private final Labeling labeling;
    private final CandidateTable candidates;
    private final LedgerTable ledgers;
    private final Eligibility eligibility;
    private final JdbcClient sql;
    private final Bench bench;
    private final MovableClock clock;

    AssignmentTests(
            @Autowired Labeling labeling,
            @Autowired CandidateTable candidates,
            @Autowired LedgerTable ledgers,
            @Autowired Eligibility eligibility,
            @Autowired JdbcClient sql,
            @Autowired Bench bench,
            @Autowired Clock clock) {
        this.labeling = labeling;
        this.candidates = candidates;
        this.ledgers = ledgers;
        this.eligibility = eligibility;
        this.sql = sql;
        this.bench = bench;
        this.clock = (MovableClock) clock;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holdsAllRulesOneAfterAnother(long seed) {
        var random = new SplittableRandom(seed);
        var study = study(seed, CAPS);
        var workers = bench.workers(study, WORKERS);
        for (int step = 0; step < STEPS; step++) {
            act(study, workers.get(random.nextInt(WORKERS)), random);
            if (random.nextInt(40) == 0) {
                clock.pass(Duration.ofMinutes(random.nextInt(3, 30)));
            }
            if (step % 40 == 0) {
                holds(study);
            }
        }
        holds(study);
        losesNothing(study, workers);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void holdsAllRulesAtOnce(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var study = study(seed, CAPS);
        var workers = bench.workers(study, WORKERS);
        var jobs = new ArrayList<Callable<Boolean>>();
        // Two threads for each worker: a second tab, or a request that was sent twice.
        for (int i = 0; i < 2 * WORKERS; i++) {
            var own = random.split();
            var worker = workers.get(i % WORKERS);
            jobs.add(() -> {
                for (int step = 0; step < STEPS / WORKERS; step++) {
                    act(study, worker, own);
                }
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(jobs.size())) {
            for (var job : threads.invokeAll(jobs)) {
                assertThat(job.get()).isTrue();
            }
        }
        holds(study);
        losesNothing(study, workers);
    }

    /** One thing that a worker may do; the application may decline it, but nothing else may go wrong. */
    private void act(StudyId study, PersonId worker, RandomGenerator random) {
        try {
            switch (random.nextInt(20)) {
                case 0 -> labeling.release(worker);
                case 1, 2 -> labeling.undoLast(study, worker);
                case 3 -> labeling.ahead(study, worker);
                case 4 -> any(study, worker, random).forEach(lease -> labeling.submit(lease, worker, some(random)));
                case 5 -> labeling.next(study, worker).ifPresent(one -> labeling.renew(one.lease(), worker));
                case 6, 7 -> labeling.next(study, worker).ifPresent(one -> labeling.skip(one.lease(), worker, "no"));
                default ->
                    labeling.next(study, worker).ifPresent(one -> labeling.submit(one.lease(), worker, some(random)));
            }
        } catch (Refusal declined) {
            assertThat(declined.code())
                    .isIn(
                            "lease-expired",
                            "lease-skipped",
                            "already-judged",
                            "cap-reached",
                            "nothing-to-undo",
                            "undo-too-late",
                            "skip-streak")
                    .as("%s", declined);
        }
    }

    private static Verdict some(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> verdict(Choice.TIE, 0);
            case 1, 2 -> verdict(Choice.LEFT, 1);
            default -> verdict(Choice.RIGHT, 2);
        };
    }

    /** Any lease the worker ever had: answers may come late, twice, or otherwise than before. */
    private List<LeaseId> any(StudyId study, PersonId worker, RandomGenerator random) {
        var all = sql.sql("select id from labeling.lease where study_id = ? and worker_id = ? order by ordinal")
                .param(study.value())
                .param(worker.value())
                .query((row, _) -> new LeaseId(row.getObject(1, UUID.class)))
                .list();
        return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
    }

    private void holds(StudyId study) {
        AssignmentRules.hold(sql, study);
        assertThat(AssignmentRules.undecided(sql, study, MOST))
                .as("answers that differ")
                .isZero();
        assertThat(AssignmentRules.most(sql, study, "TOTAL")).isLessThanOrEqualTo(CAPS.total());
        assertThat(AssignmentRules.most(sql, study, "DAY")).isLessThanOrEqualTo(CAPS.perDay());
        assertThat(AssignmentRules.most(sql, study, "CONVERSATION")).isLessThanOrEqualTo(CAPS.perConversation());
        assertThat(AssignmentRules.most(sql, study, "SOURCES")).isLessThanOrEqualTo(CAPS.perSources());
    }

    /** What a worker has passed by holds nothing for them: the bookmark finds what looking through everything finds. */
    private void losesNothing(StudyId study, List<PersonId> workers) {
        for (var worker : workers) {
            var member = eligibility.member(study, worker);
            assertThat(candidates.count(member, ledgers.reach(member), 1_000))
                    .isEqualTo(candidates.count(member, Reach.ALL, 1_000));
        }
    }

    /** Sixty comparisons over twenty conversations and four pairs of sources, ten golds and some of a worker's own. */
    private StudyId study(long seed, Caps caps) {
        var rules = new Assignment(MOST, caps, 0.2, 0.2, 3);
        var settings = Bench.settings(OVERLAP);
        var study = bench.studies().create(settings.with(settings.rules().with(rules)), bench.researcher());
        var pairs = pairs(seed, 70);
        bench.queue().enqueue(study, pairs.subList(0, 55));
        bench.queue().enqueue(study, pairs.subList(55, 60), Intake.USUAL.by(bench.worker(study)));
        bench.queue().enqueueGold(study, pairs.subList(60, 70));
        return study;
    }

    private List<ComparisonId> pairs(long seed, int count) {
        var request = new ImportRequest("by hand", PairFormat.NATIVE, bench.researcher());
        var pairs = new ArrayList<CandidatePair>();
        for (int i = 0; i < count; i++) {
            var asked = List.of(new Turn(Speaker.USER, "Interleaving " + seed + ", question " + i / 3));
            pairs.add(new CandidatePair(
                    new Conversation(asked),
                    new Response("The first of " + i, "model " + i % 4),
                    new Response("The second of " + i, "baseline"),
                    null));
        }
        return bench.catalog().addAll(bench.imports().begin(request), pairs);
    }
}
