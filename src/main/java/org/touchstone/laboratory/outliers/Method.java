package org.touchstone.laboratory.outliers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.preference.Layer;
import org.touchstone.support.Phrase;

/**
 * A way to tell texts from outside.
 *
 * @param key in the names of measures
 * @param exposed how many outliers it has seen
 */
record Method(String key, int exposed) {

    static final Method DISTANCE = new Method("mahalanobis", 0);
    static final Method RELATIVE = new Method("relative", 0);

    static Method exposed(int many) {
        return new Method("exposed-" + many, many);
    }

    /** All that an experiment compares: those without exposure, then those with it, the least first. */
    static List<Method> all(List<Integer> exposed) {
        return Stream.concat(
                        Stream.of(DISTANCE, RELATIVE),
                        exposed.stream().filter(many -> many > 0).sorted().map(Method::exposed))
                .toList();
    }

    /** What its scores by a layer are called. */
    String measure(Layer.Depth depth) {
        return key + "." + depth.key();
    }

    /** The layer whose scores in this way are called so; empty where they are something else. */
    Optional<Layer.Depth> depth(String measure) {
        return measure.startsWith(key + ".") ? Layer.Depth.of(measure.substring(key.length() + 1)) : Optional.empty();
    }

    Phrase said() {
        return exposed > 0
                ? Phrase.of("laboratory.outliers.method.exposed", exposed)
                : Phrase.of("laboratory.outliers.method." + key);
    }
}
