package org.touchstone.evaluation;

import java.util.Arrays;
import java.util.Locale;
import org.touchstone.support.Refusal;

/** The formats that suites are read from, one JSON object on each line. */
public enum SuiteFormat {
    /** {@code {"category", "prompt", "chosen", "rejected"}}, as the HHH evaluation of Askell et al. (2021) is kept. */
    HHH,
    /** {@code {"chosen", "rejected"}}, whole dialogues, as HH-RLHF is published. */
    HH;

    /** Reads {@code hhh} or {@code hh}, in either case. */
    public static SuiteFormat named(String text) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UnknownSuiteFormat(text));
    }

    /** The name that addresses use. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final class UnknownSuiteFormat extends Refusal.Invalid {
        UnknownSuiteFormat(String text) {
            super("unknown-format", "format", "A suite's format is hhh or hh, but was " + text);
        }
    }
}
