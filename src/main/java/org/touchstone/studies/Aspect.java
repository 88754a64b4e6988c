package org.touchstone.studies;

/**
 * A quality that is judged beside the whole, such as helpfulness or honesty.
 *
 * @param name what stands on the screen, 1 to 40 characters
 */
public record Aspect(String name, Kind kind) {

    /** How an aspect is judged. */
    public enum Kind {
        /** The left, the right, or a tie. */
        SIDES,
        /** Each response from 1 (poor) to 5 (excellent). */
        RATING
    }

    public Aspect {
        name = Words.line("aspects", name, 40);
    }
}
