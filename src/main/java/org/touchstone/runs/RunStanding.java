package org.touchstone.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run stands.
 *
 * @param progress the share that is done, in [0, 1]
 * @param phase what it is doing, in a few words
 * @param attempts how often a process was started for it
 * @param message why it failed, or why the attempt before this one ended; null otherwise
 */
public record RunStanding(
        RunStatus status,
        double progress,
        String phase,
        int attempts,
        @Nullable String message,
        Times times,
        Outlook outlook) {

    /** When it was asked for, first started, and over. */
    public record Times(
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * What is to be expected of it.
     *
     * @param position its place among the runs of its kind that wait, from 1; null when it does not wait
     * @param secondsLeft how long it will go on at the speed of its present attempt so far; null until a tenth was done at a
     *     known speed, over at least three seconds
     * @param peakMemory the most bytes of memory that its process held, as far as the system tells
     */
    public record Outlook(
            @Nullable Long position,
            @Nullable Long secondsLeft,
            @Nullable Long peakMemory) {}
}
