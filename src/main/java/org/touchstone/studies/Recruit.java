package org.touchstone.studies;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * A member whom the study's link brought from another platform.
 *
 * @param completion how their work here ended, or null while it has not
 */
public record Recruit(
        PersonId worker, Instant arrivedAt, @Nullable Completion completion) {

    /** How the work ended, if it has. */
    public Optional<Completion> ended() {
        return Optional.ofNullable(completion);
    }

    /**
     * The end of somebody's work in a study. It is final: nothing is handed out afterwards.
     *
     * @param judgments how many of theirs stood at that moment
     */
    public record Completion(Reason reason, int judgments, Instant at) {}

    /** Why the work ended. */
    public enum Reason {
        /** They have given as many judgments as the study asks of one worker. */
        TARGET,
        /** Nothing was left that they could judge. */
        NOTHING_LEFT,
        /** They said that they are done. */
        WORKER
    }
}
