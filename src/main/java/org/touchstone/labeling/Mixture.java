package org.touchstone.labeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.touchstone.studies.Assignment;

/**
 * Mixes golds and repeats in among what the queue holds. Each place is drawn on its own, so that nothing about the places
 * before tells what comes next.
 */
@Component
class Mixture {

    /** What a worker is handed. */
    enum Lot {
        QUEUE,
        GOLD,
        REPEAT
    }

    /** How many are tried that others hold at this moment. */
    private static final int TRIES = 3;

    private final CandidateTable candidates;
    private final RepeatTable repeats;
    private final RandomGenerator random;

    Mixture(CandidateTable candidates, RepeatTable repeats, RandomGenerator handingRandom) {
        this.candidates = candidates;
        this.repeats = repeats;
        this.random = handingRandom;
    }

    /** Draws what comes next, at the study's rates. */
    Lot draw(Assignment assignment) {
        if (assignment.goldRate() + assignment.repeatRate() == 0) {
            return Lot.QUEUE;
        }
        double drawn = random.nextDouble();
        if (drawn < assignment.goldRate()) {
            return Lot.GOLD;
        }
        return drawn < assignment.goldRate() + assignment.repeatRate() ? Lot.REPEAT : Lot.QUEUE;
    }

    /** Locks one of the golds that the worker has not had, any of them. */
    Optional<Entry> gold(Member member) {
        return any(candidates.golds(member, random.nextDouble()), gold -> candidates.lockGold(member, gold));
    }

    /** Locks a comparison that the worker judged long enough ago and may see the other way round. */
    Optional<Repeat> repeat(Member member, Ledger ledger) {
        return any(repeats.find(member, ledger, random), repeats::lock);
    }

    private <T, R> Optional<R> any(List<T> all, Function<T, Optional<R>> lock) {
        var left = new ArrayList<>(all);
        Optional<R> locked = Optional.empty();
        for (int i = 0; locked.isEmpty() && i < TRIES && !left.isEmpty(); i++) {
            locked = lock.apply(left.remove(random.nextInt(left.size())));
        }
        return locked;
    }
}
