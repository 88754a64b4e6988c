package org.touchstone.labeling;

import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Decides where the first response stands on a worker's screen. */
@Component
class Sides {

    private final RandomGenerator random;

    Sides(RandomGenerator handingRandom) {
        this.random = handingRandom;
    }

    /** The side that evens out the worker; if they are even, the comparison; if both are, either by chance. */
    Side choose(Ledger worker, Entry comparison) {
        var owed = worker.owed();
        if (owed != null) {
            return owed;
        }
        var lacking = comparison.lacking();
        if (lacking != null) {
            return lacking;
        }
        return random.nextBoolean() ? Side.LEFT : Side.RIGHT;
    }

    /** Where each response stands, given the side of the first. */
    Lease.Shown show(int responses, Side sideOfFirst) {
        return new Lease.Shown(sideOfFirst, Order.of(responses, sideOfFirst, random), 0);
    }
}
