package org.touchstone.quality.adjudication;

import java.util.Arrays;
import java.util.Locale;
import org.touchstone.support.Refusal;

/** Which comparisons of the queue to show. */
public enum Show {
    /** Those on which the person who asks can decide something. */
    OPEN,
    /** Those of them on which a model contradicts people. */
    MODEL,
    /** Those of them that wait for a second opinion. */
    SECOND,
    /** Those of them on which two opinions differ. */
    CONFLICT,
    /** Those on which an outcome stands. */
    DECIDED,
    /** All. */
    ALL;

    /** Reads the name in either case. */
    public static Show named(String text) {
        return Arrays.stream(values())
                .filter(show -> show.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UnknownShow(text));
    }

    /** The name that addresses use. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final class UnknownShow extends Refusal.Invalid {
        UnknownShow(String text) {
            super("unknown-show", "show", "show is open, model, second, conflict, decided or all, but was " + text);
        }
    }
}
