package org.touchstone.evaluation;

import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.Backing.Sources;
import org.touchstone.datasets.PreferencePair;

/**
 * One pair to measure models on.
 *
 * @param category what a suite files it under; null where the pairs come from a snapshot
 * @param sources what wrote the responses, where that is known
 */
record Item(PreferencePair pair, @Nullable String category, Sources sources) {

    Item(PreferencePair pair, @Nullable String category) {
        this(pair, category, Sources.UNKNOWN);
    }

    /** Whether the label prefers one of the responses. */
    boolean decisive() {
        return pair.label() != 0.5;
    }

    boolean prefersFirst() {
        return pair.label() > 0.5;
    }

    /** How many characters longer the first response is than the second. */
    int extraLength() {
        return pair.first().length() - pair.second().length();
    }

    /** How far a margin agrees with the label: 1, 0, or one half where the margin says nothing. */
    double right(double margin) {
        if (margin == 0) {
            return 0.5;
        }
        return margin > 0 == prefersFirst() ? 1 : 0;
    }
}
