package org.touchstone.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.ModelId;

/**
 * What other modules may know of one measurement of one model.
 *
 * @param figures what was found; null until it is done
 */
public record EvaluationView(
        EvaluationId id,
        ModelId model,
        Target target,
        Progress progress,
        @Nullable Figures figures) {

    /** How far a measurement has come. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        /** Whether nothing will change any more. */
        public boolean ended() {
            return this == DONE || this == FAILED;
        }
    }

    /**
     * Where the work stands.
     *
     * @param scored pairs scored so far
     * @param pairs pairs in all; null until they have been counted
     * @param problem why it failed, in words; null unless it did
     */
    public record Progress(
            Status status,
            int scored,
            @Nullable Integer pairs,
            Instant askedAt,
            @Nullable String problem) {}
}
