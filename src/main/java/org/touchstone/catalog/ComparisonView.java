package org.touchstone.catalog;

/** What other modules may know of a stored comparison. */
public record ComparisonView(ComparisonId id, CandidatePair pair) {}
