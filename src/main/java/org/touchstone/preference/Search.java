package org.touchstone.preference;

/**
 * A search for good settings before the model is made: so many are tried, the given ones first, and those are taken that leave held-out
 * conversations of the training pairs the least log-loss.
 *
 * @param trials 2 to 50
 */
public record Search(int trials) {

    /** Refuses what lies outside. */
    void check() {
        Setting.TRIALS.check(trials);
    }
}
