package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.touchstone.labeling.Bench.verdict;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.SettingAside.Aside;
import org.touchstone.studies.Standings;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Workers are paused, their judgments set aside and taken back in, and the overlap stays exact. */
@SpringBootTest
@Import(Bench.Beans.class)
class SettingAsideTests {

    private static final int ACTS = 200;

    private final Labeling labeling;
    private final SettingAside aside;
    private final Standings standings;
    private final Judgments judgments;
    private final Drafts drafts;
    private final Bench bench;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final Invariants invariants;

    SettingAsideTests(
            @Autowired Labeling labeling,
            @Autowired SettingAside aside,
            @Autowired Standings standings,
            @Autowired Judgments judgments,
            @Autowired Drafts drafts,
            @Autowired Bench bench,
            @Autowired Clock clock,
            @Autowired JdbcClient sql) {
        this.labeling = labeling;
        this.aside = aside;
        this.standings = standings;
        this.judgments = judgments;
        this.drafts = drafts;
        this.bench = bench;
        this.clock = (MovableClock) clock;
        this.sql = sql;
        invariants = new Invariants(sql);
    }

    @Test
    void aPausedWorkerIsHandedNothingAndGivesBackWhatTheyHold() {
        var study = bench.study(3, 1);
        var worker = bench.worker(study);
        var held = labeling.next(study, worker).orElseThrow().lease();
        drafts.save(held, worker, Map.of("rationale", "half a sentence"));
        standings.pause(study, worker, "Please read the guidelines again.", null, bench.researcher());
        assertThatExceptionOfType(WorkerResting.class)
                .isThrownBy(() -> labeling.next(study, worker))
                .withMessageContaining("Please read the guidelines again.");
        assertThatExceptionOfType(WorkerResting.class)
                .isThrownBy(() -> labeling.submit(held, worker, verdict(Choice.LEFT, 1)));
        assertThat(drafts.find(held, worker)).isPresent();
        var other = bench.worker(study);
        judgeAll(study, other);
        assertThat(judgments.of(study)).hasSize(3);
        invariants.hold(study);
    }

    @Test
    void whoGoesOnFindsTheComparisonAndTheDraftAgain() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        var held = labeling.next(study, worker).orElseThrow().lease();
        drafts.save(held, worker, Map.of("rationale", "half a sentence"));
        standings.pause(study, worker, "A moment, please.", null, bench.researcher());
        standings.resume(study, worker, bench.researcher());
        assertThat(labeling.next(study, worker).orElseThrow().lease()).isEqualTo(held);
        assertThat(drafts.find(held, worker)).isPresent();
        labeling.submit(held, worker, verdict(Choice.LEFT, 1));
        invariants.hold(study);
    }

    @Test
    void whatIsSetAsideStandsNoLongerAndOthersMayTakeItsPlace() {
        var study = bench.study(4, 1);
        var worker = bench.worker(study);
        judgeAll(study, worker);
        assertThat(aside.setAside(study, worker, Span.ALL, bench.researcher())).isEqualTo(4);
        assertThat(judgments.of(study)).isEmpty();
        assertThat(labeling.next(study, worker)).isEmpty();
        assertThat(labeling.next(study, bench.worker(study))).isPresent();
        invariants.hold(study);
    }

    @Test
    void onlyWhatHasRoomComesBack() {
        var study = bench.study(4, 1);
        var worker = bench.worker(study);
        judgeAll(study, worker);
        aside.setAside(study, worker, Span.ALL, bench.researcher());
        var other = bench.worker(study);
        var first = labeling.next(study, other).orElseThrow();
        labeling.submit(first.lease(), other, verdict(Choice.LEFT, 1));
        assertThat(aside.aside(study, worker)).isEqualTo(new Aside(4, 3));
        assertThat(aside.restore(study, worker, bench.researcher())).isEqualTo(new Aside(4, 3));
        assertThat(aside.aside(study, worker)).isEqualTo(new Aside(1, 0));
        assertThat(judgments.of(study)).hasSize(4);
        assertThat(aside.restore(study, worker, bench.researcher())).isEqualTo(new Aside(1, 0));
        invariants.hold(study);
    }

    @Test
    void aSpanSetsOnlyItsOwnAside() {
        var study = bench.study(3, 1);
        var worker = bench.worker(study);
        judge(study, worker);
        clock.pass(Duration.ofHours(1));
        var from = clock.instant();
        judgeAll(study, worker);
        assertThat(aside.count(study, worker, new Span(from, null))).isEqualTo(2);
        assertThat(aside.setAside(study, worker, new Span(from, null), bench.researcher()))
                .isEqualTo(2);
        assertThat(judgments.of(study)).hasSize(1);
        assertThat(aside.setAside(study, worker, new Span(null, from), bench.researcher()))
                .isEqualTo(1);
        invariants.hold(study);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void holdsTheInvariantsWhateverWorkersAndResearchersDo(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var study = bench.study(10, 3);
        var researcher = bench.researcher();
        var workers = bench.workers(study, 5);
        var seen = new ArrayList<LeaseId>();
        for (int i = 0; i < ACTS; i++) {
            var worker = workers.get(random.nextInt(workers.size()));
            try {
                act(study, worker, random, seen);
                decide(study, worker, random, researcher);
            } catch (Refusal refused) {
                assertThat(refused).isInstanceOfAny(Refusal.Conflict.class, Refusal.NotFound.class);
            }
            invariants.hold(study);
            talliesSayWhatStands(study);
        }
        workers.forEach(worker -> finish(study, worker, researcher));
        bench.workers(study, 3).forEach(worker -> judgeAll(study, worker));
        assertThat(judgments.of(study)).hasSize(30);
        invariants.hold(study);
    }

    private void finish(StudyId study, PersonId worker, PersonId researcher) {
        standings.pause(study, worker, "Thank you, we are done.", null, researcher);
        aside.restore(study, worker, researcher);
    }

    private void act(StudyId study, PersonId worker, RandomGenerator random, List<LeaseId> seen) {
        switch (random.nextInt(7)) {
            case 0, 1 -> labeling.next(study, worker).ifPresent(leased -> seen.add(leased.lease()));
            case 2 -> judge(study, worker);
            case 3 -> labeling.undoLast(study, worker);
            case 4 -> clock.pass(Duration.ofMinutes(7));
            case 5 -> labeling.ahead(study, worker);
            default -> {
                if (!seen.isEmpty()) {
                    labeling.submit(seen.get(random.nextInt(seen.size())), worker, verdict(Choice.RIGHT, 2));
                }
            }
        }
    }

    private void decide(StudyId study, PersonId worker, RandomGenerator random, PersonId researcher) {
        switch (random.nextInt(12)) {
            case 0 -> standings.pause(study, worker, "A moment, please.", null, researcher);
            case 1, 2 -> standings.resume(study, worker, researcher);
            case 3 -> aside.setAside(study, worker, Span.ALL, researcher);
            case 4 ->
                aside.setAside(
                        study, worker, new Span(clock.instant().minus(Duration.ofMinutes(20)), null), researcher);
            case 5, 6 -> aside.restore(study, worker, researcher);
            default -> {
                // Most of the time, researchers leave workers alone.
            }
        }
    }

    private void judge(StudyId study, PersonId worker) {
        labeling.next(study, worker)
                .ifPresent(leased -> labeling.submit(leased.lease(), worker, verdict(Choice.LEFT, 1)));
    }

    private void judgeAll(StudyId study, PersonId worker) {
        for (var leased = labeling.next(study, worker); leased.isPresent(); leased = labeling.next(study, worker)) {
            labeling.submit(leased.get().lease(), worker, verdict(Choice.LEFT, 1));
        }
    }

    private void talliesSayWhatStands(StudyId study) {
        assertThat(sql.sql("""
            select count(*) from labeling.tally t
            where t.study_id = ? and t.topic = 'STUDY' and t.answers <> (
                select count(*) from labeling.judgment j
                where j.study_id = t.study_id and j.worker_id = t.worker_id and j.undone_at is null)
            """).param(study.value()).query(Long.class).single())
                .as("tallies that do not count what stands")
                .isZero();
    }
}
