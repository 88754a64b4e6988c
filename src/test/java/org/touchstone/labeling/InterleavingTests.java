package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.labeling.Bench.verdict;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Whatever workers do in whatever order, and however slowly: the invariants hold after each act. */
@SpringBootTest
@Import(Bench.Beans.class)
class InterleavingTests {

    private static final int COMPARISONS = 12;
    private static final int OVERLAP = 3;
    private static final int ACTS = 250;

    private final Labeling labeling;
    private final Invariants invariants;
    private final Judgments judgments;
    private final Bench bench;
    private final MovableClock clock;

    InterleavingTests(
            @Autowired Labeling labeling,
            @Autowired JdbcClient sql,
            @Autowired Judgments judgments,
            @Autowired Bench bench,
            @Autowired Clock clock) {
        this.labeling = labeling;
        this.judgments = judgments;
        this.bench = bench;
        this.clock = (MovableClock) clock;
        invariants = new Invariants(sql);
    }

    /** A worker with the leases they have seen, as old pages and tabs would remember them. */
    private record Person(PersonId id, List<LeaseId> seen) {

        LeaseId any(RandomGenerator random) {
            return seen.get(random.nextInt(seen.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holdsTheInvariantsAfterEveryAct(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var study = bench.study(COMPARISONS, OVERLAP);
        var people = bench.workers(study, 5).stream()
                .map(worker -> new Person(worker, new ArrayList<>()))
                .toList();
        for (int i = 0; i < ACTS; i++) {
            act(study, people.get(random.nextInt(people.size())), random);
            invariants.hold(study);
        }
        people.forEach(person -> labeling.release(person.id()));
        bench.workers(study, OVERLAP).forEach(worker -> judgeAll(study, worker));
        assertThat(judgments.of(study)).hasSize(COMPARISONS * OVERLAP);
        invariants.hold(study);
    }

    private void act(StudyId study, Person person, RandomGenerator random) {
        var worker = person.id();
        if (person.seen().isEmpty()) {
            see(
                    person,
                    labeling.next(study, worker).map(LeasedComparison::lease).orElse(null));
            return;
        }
        try {
            switch (random.nextInt(12)) {
                case 0, 1 ->
                    see(
                            person,
                            labeling.next(study, worker)
                                    .map(LeasedComparison::lease)
                                    .orElse(null));
                case 2, 3, 4 ->
                    see(
                            person,
                            labeling.ahead(study, worker)
                                    .map(LeasedComparison::lease)
                                    .orElse(null));
                case 5, 6 -> labeling.submit(person.seen().getLast(), worker, verdict(Choice.RIGHT, 1));
                case 7 -> labeling.submit(person.any(random), worker, verdict(Choice.LEFT, 2));
                case 8 -> labeling.skip(person.any(random), worker, "unclear");
                case 9 -> labeling.undoLast(study, worker);
                case 10 -> labeling.renew(person.any(random), worker);
                default -> rest(study, worker, random);
            }
        } catch (Refusal refused) {
            assertThat(refused).isInstanceOf(Refusal.Conflict.class);
        }
    }

    private void rest(StudyId study, PersonId worker, RandomGenerator random) {
        switch (random.nextInt(4)) {
            case 0 -> labeling.release(worker);
            case 1 -> clock.pass(Duration.ofMinutes(21));
            default -> labeling.onScreen(study, worker);
        }
    }

    private static void see(Person person, @Nullable LeaseId lease) {
        if (lease != null) {
            person.seen().remove(lease);
            person.seen().add(lease);
        }
    }

    private void judgeAll(StudyId study, PersonId worker) {
        for (var leased = labeling.next(study, worker); leased.isPresent(); leased = labeling.next(study, worker)) {
            labeling.submit(leased.get().lease(), worker, verdict(Choice.LEFT, 1));
        }
    }
}
