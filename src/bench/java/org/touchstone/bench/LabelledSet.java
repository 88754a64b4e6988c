package org.touchstone.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** Where the pairs of these folds are. */
    int[] places(Set<Integer> wanted) {
        return IntStream.range(0, folds.length)
                .filter(i -> wanted.contains(folds[i]))
                .toArray();
    }

    /** The pairs of these folds alone. */
    LabelledSet only(Set<Integer> wanted) {
        int[] places = places(wanted);
        var chosen = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = fresh[places[i]];
        }
        return new LabelledSet(
                IntStream.of(places).mapToObj(pairs::get).toList(),
                IntStream.of(places).map(place -> folds[place]).toArray(),
                chosen);
    }
}
