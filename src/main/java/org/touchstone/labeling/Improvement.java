package org.touchstone.labeling;

import java.util.Optional;

/**
 * A response that a worker rewrote into a better one.
 *
 * @param position which response, from 1, by its position on the worker's screen
 * @param text the response as it should have been, 1 to 20,000 characters
 */
public record Improvement(int position, String text) {

    /** The longest rewritten response, in characters. */
    public static final int LONGEST = 20_000;

    public Improvement {
        text = normal(text);
        if (text.isEmpty() || text.length() > LONGEST || !canBeStored(text)) {
            throw new InvalidVerdict("improvement", "A rewritten response is text of 1 to 20,000 characters");
        }
        if (position < 1) {
            throw new InvalidVerdict(
                    "improvement", "improvement-other", "There is no response " + position + " to rewrite");
        }
    }

    /** The rewritten response, unless it says what the original says. */
    public static Optional<Improvement> of(int position, String text, String original) {
        return normal(text).equals(normal(original)) ? Optional.empty() : Optional.of(new Improvement(position, text));
    }

    /** A text without the difference that line ends and blank edges make. */
    static String normal(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static boolean canBeStored(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
