package org.touchstone.preference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a training minimises, beside the plain cross-entropy of label and logistic function of the score difference.
 *
 * @param smoothing the share by which every label is taken to be wrong, so that 1 counts as 1 minus it; 0 to 0.4
 * @param margins whether score differences are wanted to exceed the margins that the snapshot gives its pairs, where it gives any
 * @param rankings how the pairs of a ranking are read
 * @param centring the factor of the mean square of the sum of a pair's two scores, which keeps scores near zero; 0 to 1
 */
public record Loss(double smoothing, boolean margins, Ties ties, Rankings rankings, double centring) {

    /** The cross-entropy, with the margins that the snapshot gives. */
    public static final Loss USUAL = new Loss(0, true, Ties.HALF, Rankings.PAIRS, 0);

    /** Refuses what lies outside. */
    void check() {
        Setting.SMOOTHING.check(smoothing);
        Setting.CENTRING.check(centring);
    }

    /** What a tie says. */
    public enum Ties {
        /** That either response wins with probability 1/2 (Bradley-Terry). */
        HALF,
        /** That the responses are near each other, by a tie parameter that is learned (Davidson 1970). */
        DAVIDSON;

        /** The name in the API and in artifacts: lower case. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The choice with that name. */
        @JsonCreator
        public static Ties of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** What pairs say together that come from one ranking. */
    public enum Rankings {
        /** Each pair is one comparison. */
        PAIRS,
        /** The best is chosen from all, then the next from the rest (Plackett-Luce), where the pairs of a conversation make up one ranking. */
        PLACKETT_LUCE;

        /** The name in the API and in artifacts: lower case with a hyphen. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The choice with that name. */
        @JsonCreator
        public static Rankings of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
