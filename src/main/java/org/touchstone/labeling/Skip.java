package org.touchstone.labeling;

import org.jspecify.annotations.Nullable;

/**
 * Why a worker puts a comparison aside.
 *
 * @param words more about it in the worker's own words, at most 500 characters; blank counts as none
 */
public record Skip(Code code, @Nullable String words) {

    /** The reasons that a worker may choose among; the names are stored. */
    public enum Code {
        TOPIC,
        LANGUAGE,
        UPSETTING,
        BROKEN,
        BOTH,
        OTHER;

        /** Whether such skips are limited; nobody has to read on what upsets them. */
        boolean counts() {
            return this != UPSETTING;
        }
    }

    private static final int LONGEST = 500;

    public Skip {
        words = words == null || words.isBlank() ? null : words.strip();
        if (words != null && (words.length() > LONGEST || words.indexOf('\0') >= 0)) {
            throw new InvalidSkip();
        }
    }

    /** A reason in the worker's own words, which must not be blank. */
    public static Skip because(String words) {
        if (words.isBlank()) {
            throw new InvalidSkip();
        }
        return new Skip(Code.OTHER, words);
    }

    /** What is stored as the reason: the words, or else the code. */
    String reason() {
        return words == null ? code.name() : words;
    }
}
