package org.touchstone.catalog;

/** What other modules may know of a stored comparison. */
public record ComparisonView(ComparisonId id, CandidateSet candidates) {

    /** The two responses of a comparison that has two. */
    public CandidatePair pair() {
        return candidates.pair();
    }
}
