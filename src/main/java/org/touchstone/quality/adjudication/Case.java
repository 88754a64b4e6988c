package org.touchstone.quality.adjudication;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.quality.Consensus;

/**
 * A comparison that researchers may decide on.
 *
 * @param entropy how far its judgments differ, from 0 (not at all) to 1 (as far as can be)
 * @param doubt what a model holds against the majority; null where none does
 */
public record Case(
        Consensus consensus,
        double entropy,
        Course course,
        @Nullable Doubt doubt) {

    public ComparisonId comparison() {
        return consensus.comparison();
    }

    public State state() {
        return course.standing().state();
    }
}
