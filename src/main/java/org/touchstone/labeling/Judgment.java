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
 * @param sideOfFirst where the first response stood on the worker's screen
 * @param activeTime the time the worker spent with the page visible, as the browser reported it
 * @param simulated whether the worker is a program
 */
public record Judgment(
        JudgmentId id,
        StudyId study,
        ComparisonId comparison,
        PersonId worker,
        Outcome outcome,
        int strength,
        Side sideOfFirst,
        @Nullable String rationale,
        Duration activeTime,
        Instant judgedAt,
        boolean simulated) {}
