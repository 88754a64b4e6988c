package org.touchstone.labeling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A limit that keeps a worker from being handed more of a study.
 *
 * @param most how many answers it allows
 * @param until when the worker can be handed more; null where that is not a matter of time
 */
public record ReachedCap(Kind kind, int most, @Nullable Instant until) {

    /** What a limit counts. */
    public enum Kind {
        /** Answers in the study. */
        TOTAL,
        /** Answers in one day, in UTC. */
        PER_DAY,
        /** Answers to comparisons of one conversation; everything left belongs to conversations that are used up. */
        PER_CONVERSATION,
        /** Answers to comparisons of the same sources; everything left belongs to sources that are used up. */
        PER_SOURCES
    }
}
