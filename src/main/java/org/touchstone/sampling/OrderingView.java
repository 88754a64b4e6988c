package org.touchstone.sampling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.ModelId;
import org.touchstone.support.WorkQueues;

/**
 * How far the ordering of a study's queue is that was asked for last.
 *
 * @param model by which to order; null where the order is that of the imports
 * @param name of that model
 * @param done comparisons that the model has read
 * @param total comparisons that it has to read; 0 before it is known
 * @param ordered how many comparisons were given a place; null until all is done
 * @param problem why it failed, in English; null unless it did
 * @param finishedAt when it was done or had failed; null before
 */
public record OrderingView(
        @Nullable ModelId model,
        @Nullable String name,
        WorkQueues.Status status,
        int done,
        int total,
        @Nullable Integer ordered,
        @Nullable String problem,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    /** Whether nothing more will happen unless somebody asks again. */
    public boolean isOver() {
        return status.isOver();
    }

    /** Which share of the reading is done, in [0, 1]. */
    public double share() {
        return total == 0 ? 0 : (double) done / total;
    }
}
