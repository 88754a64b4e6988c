package org.touchstone.labeling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a study is; counts of standing judgments.
 *
 * @param wanted judgments that the overlap asks for in all
 * @param today judgments since midnight UTC
 * @param workers who have at least one judgment
 */
public record StudyProgress(
        long comparisons,
        long wanted,
        long judged,
        long today,
        int workers,
        long simulatedJudgments,
        @Nullable Instant lastJudgedAt) {}
