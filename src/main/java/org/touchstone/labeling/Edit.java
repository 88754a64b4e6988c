package org.touchstone.labeling;

import java.time.Instant;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/**
 * A standing rewrite of a response.
 *
 * @param judgment the judgment it came with
 * @param original the comparison that was judged
 * @param place which of its responses was rewritten, from 1 in the comparison's own order
 * @param edited the comparison of the rewritten response, its first, with the original one, its second; the first is preferred
 * @param simulated whether the worker is a program
 */
public record Edit(
        JudgmentId judgment,
        StudyId study,
        ComparisonId original,
        int place,
        ComparisonId edited,
        PersonId worker,
        Instant at,
        boolean simulated) {}
