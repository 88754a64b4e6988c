package org.touchstone.labeling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import org.touchstone.labeling.SimulatedHand.Manner;
import org.touchstone.labeling.SimulatedHand.Way;

/** Lets many people work side by side from morning to evening, each when it is their turn. */
final class SimulatedDay {

    static final double EXPERT = 0.95;
    static final double NOVICE = 0.6;

    private static final Duration HOURS = Duration.ofHours(8);

    private record Due(SimulatedHand hand, Instant at) {}

    private final List<SimulatedHand> hands = new ArrayList<>();
    private final MovableClock clock;
    private final RandomGenerator random;

    SimulatedDay(MovableClock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Thirty who do their best, slowly or fast, two who click at random and, at the end, one who always presses left. */
    static List<Manner> manners(RandomGenerator random) {
        var manners = new ArrayList<Manner>();
        for (int i = 0; i < 30; i++) {
            manners.add(new Manner(Way.CAREFUL, i % 2 == 0 ? EXPERT : NOVICE, random.nextDouble(300, 1_200)));
        }
        manners.add(new Manner(Way.AT_RANDOM, 0.5, 6));
        manners.add(new Manner(Way.AT_RANDOM, 0.5, 9));
        manners.add(new Manner(Way.ALWAYS_LEFT, 0.5, 12));
        return manners;
    }

    void employ(SimulatedHand hand) {
        hands.add(hand);
    }

    List<SimulatedHand> hands() {
        return List.copyOf(hands);
    }

    /**
     * Everybody begins within half an hour of eight in the morning; whoever has something to do next does it next.
     *
     * @param tidying what happens twice an hour beside the work
     */
    void work(Runnable tidying) {
        var begin = eightTomorrow();
        var queue = new PriorityQueue<>(Comparator.comparing(Due::at));
        hands.forEach(hand -> queue.add(new Due(hand, begin.plusMillis(random.nextInt(1_800_000)))));
        var tidy = begin;
        while (!queue.isEmpty()) {
            var due = queue.remove();
            if (due.at().isAfter(tidy)) {
                tidying.run();
                tidy = tidy.plus(Duration.ofMinutes(30));
            }
            clock.pass(Duration.between(clock.instant(), due.at()));
            if (due.at().isAfter(begin.plus(HOURS))) {
                due.hand().goHome();
            } else {
                due.hand()
                        .goOn()
                        .ifPresent(
                                pause -> queue.add(new Due(due.hand(), due.at().plus(pause))));
            }
        }
    }

    private Instant eightTomorrow() {
        var tomorrow = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        return tomorrow.atTime(8, 0).toInstant(ZoneOffset.UTC);
    }
}
