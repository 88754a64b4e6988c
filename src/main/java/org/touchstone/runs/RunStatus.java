package org.touchstone.runs;

/** The states of a run. */
public enum RunStatus {
    /** Waits for a supervisor. */
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
