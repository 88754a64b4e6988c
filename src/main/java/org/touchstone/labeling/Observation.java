package org.touchstone.labeling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;

/**
 * A standing judgment with what is known about its comparison, as far as figures about workers need it.
 *
 * @param conversation judgments of one conversation are alike
 * @param activeMs active time in milliseconds
 * @param round 0 for the first showing, from 1 for repeats
 * @param known the right answer where the comparison is a gold with one, else null
 */
public record Observation(
        ComparisonId comparison,
        UUID conversation,
        PersonId worker,
        Outcome outcome,
        Side sideOfFirst,
        long activeMs,
        Instant judgedAt,
        int round,
        @Nullable String rationale,
        @Nullable Outcome known,
        Lengths lengths) {

    /** How many characters the two responses have; the second is 0 where there is none. */
    public record Lengths(int first, int second) {

        /** What there is to read. */
        public int both() {
            return first + second;
        }
    }

    /** Whether the response on the left was chosen. */
    public boolean choseLeft() {
        return outcome.isPreference() && (outcome == Outcome.FIRST) == (sideOfFirst == Side.LEFT);
    }
}
