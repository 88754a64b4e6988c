package org.touchstone.studies;

/**
 * A worked case beside the guidelines.
 *
 * @param title 1 to 120 characters
 * @param text Markdown, at most 5,000 characters
 */
public record Example(Kind kind, String title, String text) {

    /** What an example is an example of. */
    public enum Kind {
        /** A judgment as it should be. */
        GOOD,
        /** A judgment as it should not be, and why. */
        COUNTER
    }

    public Example {
        title = Words.line("examples", title, 120);
        text = Words.text("examples", text, 5_000);
    }
}
