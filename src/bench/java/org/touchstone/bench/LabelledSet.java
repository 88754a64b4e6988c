package org.touchstone.bench;

import java.util.List;
import org.touchstone.preference.learning.Example;

/**
 * Pairs to be learned from and tested on.
 *
 * @param folds in which part each pair is; no conversation is in two
 * @param fresh which pairs had no part in the choice of features and defaults
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record LabelledSet(List<Example> pairs, int[] folds, boolean[] fresh) {

    double[] labels() {
        return pairs.stream().mapToDouble(Example::label).toArray();
    }

    /** The number of folds. */
    int parts() {
        int parts = 0;
        for (int fold : folds) {
            parts = Math.max(parts, fold + 1);
        }
        return parts;
    }
}
