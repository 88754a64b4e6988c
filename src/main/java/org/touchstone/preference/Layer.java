package org.touchstone.preference;

import java.util.Locale;

/**
 * What a layer of a model makes of some candidates.
 *
 * @param rows one per candidate, all of the same width
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Layer(Depth depth, float[][] rows) {

    /** Where in a model a layer lies, from what is read to what is said. */
    public enum Depth {
        /** Two thirds of the way through an encoder. */
        MIDDLE,
        /** The encoder's last. */
        END,
        /** What the score is weighed from: {@link PreferenceScorer#lastLayer}. */
        LAST;

        /** The name used in figures: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
