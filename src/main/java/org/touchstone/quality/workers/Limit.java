package org.touchstone.quality.workers;

import org.jspecify.annotations.Nullable;

/**
 * A limit that a rule uses.
 *
 * @param at a share; {@code NaN}, which alarms nobody, where there is none
 * @param set whether it was set for the study
 */
record Limit(double at, boolean set) {

    static Limit usual(double at) {
        return new Limit(at, false);
    }

    /** The one that was set, else the usual one. */
    static Limit of(@Nullable Double set, double usual) {
        return set == null ? usual(usual) : new Limit(set, true);
    }
}
