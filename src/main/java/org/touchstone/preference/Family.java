package org.touchstone.preference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of preference model that can be trained. */
public enum Family {
    /** Word and character n-grams with length and format features: the baseline that is always shown. */
    LEXICAL,
    /** A small network over the embeddings of a frozen sentence encoder. */
    FROZEN,
    /** The n-grams, the embeddings and the length in one calibrated scorer. */
    HYBRID,
    /** A sentence encoder of which all weights are trained. */
    FINETUNED;

    /** The name used in the API, in artifacts and in figures: lower case. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The family with that lower-case name. */
    @JsonCreator
    public static Family of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
