package org.touchstone.labeling;

import org.jspecify.annotations.Nullable;

/** How often a worker was shown the first response on each side, over all their leases in a study. */
record Ledger(int lefts, int rights, boolean simulated) {

    int nextOrdinal() {
        return lefts + rights + 1;
    }

    /** The side that the next new lease must take, or null when either will do. */
    @Nullable
    Side owed() {
        if (lefts == rights) {
            return null;
        }
        return lefts < rights ? Side.LEFT : Side.RIGHT;
    }
}
