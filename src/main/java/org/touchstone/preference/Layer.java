package org.touchstone.preference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a layer of a model makes of some candidates.
 *
 * @param rows one per candidate, all of the same width
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Layer(Depth depth, float[][] rows) {

    /**
     * Where in a model a layer lies, from what is read to what is said.
     *
     * @param key the name used in figures: lower case
     * @param number of the layer of an encoder, from 1; 0 where it has a name instead
     */
    public record Depth(String key, int number) implements Comparable<Depth> {

        /** Two thirds of the way through an encoder. */
        public static final Depth MIDDLE = new Depth("middle", 0);

        /** The encoder's last. */
        public static final Depth END = new Depth("end", 0);

        /** What the score is weighed from: {@link PreferenceScorer#lastLayer}. */
        public static final Depth LAST = new Depth("last", 0);

        private static final List<Depth> NAMED = List.of(MIDDLE, END, LAST);
        private static final String NUMBERED = "layer-";
        private static final Comparator<Depth> ORDER =
                Comparator.<Depth>comparingInt(NAMED::indexOf).thenComparingInt(Depth::number);

        /** One of an encoder's layers before its last, counted from 1. */
        public static Depth layer(int number) {
            return new Depth(NUMBERED + number, number);
        }

        /** The depth of this name; empty where there is none. */
        public static Optional<Depth> of(String key) {
            return key.matches(NUMBERED + "[1-9][0-9]{0,3}")
                    ? Optional.of(layer(Integer.parseInt(key.substring(NUMBERED.length()))))
                    : NAMED.stream().filter(depth -> depth.key.equals(key)).findFirst();
        }

        /** Numbered layers come before those with names. */
        @Override
        public int compareTo(Depth other) {
            return ORDER.compare(this, other);
        }
    }
}
