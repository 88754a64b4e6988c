package org.touchstone.sampling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the comparison of a study's strategy with chance has come.
 *
 * @param done which share of the work, in [0, 1]
 * @param figures what came of it the last time; null before
 * @param problem why it failed, in words; null where it did not
 */
public record TrialView(
        Status status,
        double done,
        @Nullable TrialFigures figures,
        @Nullable String problem,
        Instant askedAt) {

    /** Where it stands. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** Whether nothing more will happen unless somebody asks again. */
    public boolean isOver() {
        return status == Status.DONE || status == Status.FAILED;
    }
}
