package org.touchstone.labeling.onboarding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * A worker's way through the exercises of a purpose.
 *
 * @param number counts from 1 for each worker and purpose
 * @param result null while some are not
 */
public record Attempt(
        UUID id,
        PersonId worker,
        Purpose purpose,
        int number,
        Extent extent,
        @Nullable Result result) {

    /** How many exercises there are, and how many are answered. */
    public record Extent(int exercises, int answered) {}

    /**
     * How it ended.
     *
     * @param passed whether enough was right by the pass mark of that time; practice is passed by finishing it
     */
    public record Result(int correct, boolean passed, Instant at) {}

    /** How it ended, if it has. */
    public Optional<Result> ended() {
        return Optional.ofNullable(result);
    }

    public boolean isOpen() {
        return result == null;
    }

    public boolean isPassed() {
        return result != null && result.passed();
    }
}
