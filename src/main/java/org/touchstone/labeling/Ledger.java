package org.touchstone.labeling;

import org.jspecify.annotations.Nullable;

/**
 * How often a worker was shown the first response on each side, over all their leases in a study, and where they stand in
 * its queue.
 *
 * @param answers the worker's standing answers
 * @param now the first transaction that had not ended when this was read
 * @param told what the worker was told about how much is left; null before they were
 */
record Ledger(
        int lefts,
        int rights,
        int answers,
        Reach reach,
        String now,
        @Nullable Told told) {

    /**
     * What was left for a worker when it was last counted.
     *
     * @param done their standing answers then
     */
    record Told(int done, int left) {

        private static final int LASTS = 10;

        /** What is left after so many answers, as far as the worker was told. */
        int leftAfter(int answers) {
            return left - (answers - done);
        }

        /** Whether it is time to count again. Rarely, so that nobody sees which of their comparisons came from the queue. */
        boolean isOld(int answers) {
            return answers >= done + LASTS || answers < done || leftAfter(answers) <= 0;
        }
    }

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
