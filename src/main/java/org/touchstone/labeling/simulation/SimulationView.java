package org.touchstone.labeling.simulation;

import org.jspecify.annotations.Nullable;

/**
 * How a simulation stands, or how the last one of a study ended.
 *
 * @param judged judgments given so far
 * @param wanted judgments it stops at; it also stops when no worker finds anything more to judge
 * @param message why it failed; null otherwise
 */
public record SimulationView(
        Status status,
        int workers,
        int judged,
        int wanted,
        @Nullable String message) {

    /** Whether it still runs. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /** Whether judgments are still being given. */
    public boolean running() {
        return status == Status.RUNNING;
    }
}
