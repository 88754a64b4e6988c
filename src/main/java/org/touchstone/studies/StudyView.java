package org.touchstone.studies;

import java.time.Instant;

/**
 * What other modules may know of a study.
 *
 * @param demo whether the application made it at first start; pages say so
 */
public record StudyView(StudyId id, StudySettings settings, State state, boolean demo, Instant createdAt) {

    /** Whether workers may work on it. */
    public enum State {
        /** Being prepared: nothing is handed out yet. */
        DRAFT,
        RUNNING,
        PAUSED,
        FINISHED
    }
}
