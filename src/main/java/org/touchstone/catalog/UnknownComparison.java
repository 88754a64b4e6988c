package org.touchstone.catalog;

import org.touchstone.support.Refusal;

/** No comparison has this identifier. */
final class UnknownComparison extends Refusal.NotFound {

    UnknownComparison(ComparisonId id) {
        super("unknown-comparison", "There is no comparison " + id);
    }
}
