package org.touchstone.labeling;

import org.jspecify.annotations.Nullable;

/** One of a worker's own standing answers, with what they saw. */
public record PastJudgment(
        LeasedComparison shown, Saved saved, @Nullable String rationale) {}
