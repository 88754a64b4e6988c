package org.touchstone.labeling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * A standing judgment, as far as figures about workers need it.
 *
 * @param of what was judged
 * @param sideOfFirst null where the judgment was given elsewhere, so that nobody knows
 * @param activeMs active time in milliseconds; null where the judgment was given elsewhere
 * @param round 0 for the first showing, from 1 for repeats
 * @param why the rationale; null without one
 */
public record Observation(
        Observed of,
        PersonId worker,
        Outcome outcome,
        @Nullable Side sideOfFirst,
        @Nullable Long activeMs,
        Instant judgedAt,
        int round,
        @Nullable Rationale why) {

    /**
     * Why, in the worker's words.
     *
     * @param pasted how many of its characters were pasted; null where nobody counted
     */
    public record Rationale(String words, @Nullable Integer pasted) {}

    /** Whether a response was chosen of which it is known where it stood. */
    public boolean choseASide() {
        return outcome.isPreference() && sideOfFirst != null;
    }

    /** Whether the response on the left was chosen, as far as anybody knows. */
    public boolean choseLeft() {
        return choseASide() && (outcome == Outcome.FIRST) == (sideOfFirst == Side.LEFT);
    }
}
