package org.touchstone.runs;

import java.time.Duration;

/**
 * How long trainings may be held back: at most three quarters of the time in the long run, and not long on end, so that they come on however much
 * people ask for. Times are nanoseconds of one clock.
 */
final class Allowance {

    /** Holding for less is not worth the two signals. */
    private static final long LEAST = Duration.ofMillis(5).toNanos();

    private static final int HELD_FOR_EACH_THAT_RAN = 3;

    private final long most;
    private long left;
    private long since;

    /** Begins with the most that there may be, which is the most to be held on end. */
    Allowance(Duration most, long now) {
        this.most = most.toNanos();
        this.left = this.most;
        this.since = now;
    }

    /** What is left after a time without holding; 0 where it is too little to begin. */
    long afterRunning(long now) {
        left = Math.min(most, left + HELD_FOR_EACH_THAT_RAN * (now - since));
        since = now;
        return left < LEAST ? 0 : left;
    }

    /** Takes off how long was held since it was last looked at. */
    void afterHolding(long now) {
        left = Math.max(0, left - (now - since));
        since = now;
    }
}
