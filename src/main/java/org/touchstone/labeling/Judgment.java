package org.touchstone.labeling;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/**
 * One worker's standing answer to one comparison of a study; answers taken back are not among them.
 *
 * @param strength signed steps on the study's scale, negative when the first response was chosen, 0 for a tie
 * @param sideOfFirst where the first response stood on the worker's screen: before the second or after it; null where the
 *     judgment was given elsewhere, so that nobody knows
 * @param details by the comparison's own order of responses
 * @param activeTime the time the worker spent with the page visible, as the browser reported it; null where the judgment was
 *     given elsewhere
 * @param simulated whether the worker is a program
 * @param round 0 for the first showing, from 1 for repeats
 */
public record Judgment(
        JudgmentId id,
        StudyId study,
        ComparisonId comparison,
        PersonId worker,
        Outcome outcome,
        int strength,
        @Nullable Side sideOfFirst,
        Details details,
        @Nullable Duration activeTime,
        Instant judgedAt,
        boolean simulated,
        int round) {

    /** Whether it was given elsewhere and came in a file. */
    public boolean external() {
        return sideOfFirst == null;
    }

    /** Why, in the worker's words. */
    public @Nullable String rationale() {
        return details.rationale();
    }
}
