package org.touchstone.preference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;

/**
 * How a training run stands.
 *
 * @param progress the share that is done, in [0, 1]
 * @param phase what it is doing, in a few words
 * @param attempts how often a process was started for it
 * @param message why it failed, or why the attempt before this one ended; null otherwise
 * @param model what came of it; null until it is done
 */
public record RunView(
        RunId id,
        SnapshotId snapshot,
        TrainingConfig config,
        Status status,
        double progress,
        String phase,
        int attempts,
        @Nullable String message,
        @Nullable ModelId model,
        PersonId requestedBy,
        Times times,
        Outlook outlook) {

    /** The states of a run. */
    public enum Status {
        /** Waits for a trainer. */
        QUEUED,
        RUNNING,
        /** Asked to stop, and about to. */
        CANCELLING,
        CANCELLED,
        DONE,
        FAILED;

        /** Whether nothing more will happen to it. */
        public boolean isOver() {
            return switch (this) {
                case QUEUED, RUNNING, CANCELLING -> false;
                case CANCELLED, DONE, FAILED -> true;
            };
        }
    }

    /** When it was asked for, first started, and over. */
    public record Times(
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * What is to be expected of it.
     *
     * @param position its place among the runs that wait, from 1; null when it does not wait
     * @param secondsLeft how long it will go on at the speed of its present attempt so far; null until a tenth was done at a
     *     known speed, over at least three seconds
     * @param peakMemory the most bytes of memory that its process held, as far as the system tells
     */
    public record Outlook(
            @Nullable Long position,
            @Nullable Long secondsLeft,
            @Nullable Long peakMemory) {}
}
