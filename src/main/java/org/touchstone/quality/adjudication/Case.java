package org.touchstone.quality.adjudication;

import java.util.Comparator;
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

    /** Those on which judges differ most in front; of equals, those that more have judged. */
    static final Comparator<Case> MOST_DISPUTED_FIRST = Comparator.comparingDouble(Case::entropy)
            .thenComparingInt(each -> each.consensus().judgments().size())
            .reversed()
            .thenComparing(each -> each.comparison().value());

    /** Those on which a model contradicts people most in front. */
    static final Comparator<Case> MOST_DOUBTED_FIRST =
            Comparator.comparingDouble(Case::weight).reversed().thenComparing(MOST_DISPUTED_FIRST);

    public ComparisonId comparison() {
        return consensus.comparison();
    }

    public State state() {
        return course.standing().state();
    }

    private double weight() {
        return doubt == null ? 0 : doubt.weight();
    }

    /** Whether there is a reason to look at it. */
    boolean disputed() {
        return consensus.split() || doubt != null || !course.steps().isEmpty();
    }
}
