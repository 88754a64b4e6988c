package org.touchstone.sampling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.WorkQueues;

/**
 * How far the comparison of a study's strategy with chance has come.
 *
 * @param done which share of the work, in [0, 1]
 * @param figures what came of it the last time; null before
 * @param problem why it failed, in words; null where it did not
 */
public record TrialView(
        WorkQueues.Status status,
        double done,
        @Nullable TrialFigures figures,
        @Nullable String problem,
        Instant askedAt) {

    /** Whether nothing more will happen unless somebody asks again. */
    public boolean isOver() {
        return status.isOver();
    }
}
