package org.touchstone.labeling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * A standing judgment, as far as figures about workers need it.
 *
 * @param of what was judged
 * @param activeMs active time in milliseconds
 * @param round 0 for the first showing, from 1 for repeats
 * @param why the rationale; null without one
 */
public record Observation(
        Observed of,
        PersonId worker,
        Outcome outcome,
        Side sideOfFirst,
        long activeMs,
        Instant judgedAt,
        int round,
        @Nullable Rationale why) {

    /**
     * Why, in the worker's words.
     *
     * @param pasted how many of its characters were pasted; null where nobody counted
     */
    public record Rationale(String words, @Nullable Integer pasted) {}

    /** Whether the response on the left was chosen. */
    public boolean choseLeft() {
        return outcome.isPreference() && (outcome == Outcome.FIRST) == (sideOfFirst == Side.LEFT);
    }
}
