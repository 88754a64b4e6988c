package org.touchstone.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.touchstone.catalog.PairFormat;
import org.touchstone.support.Refusal;

/** The formats that suites are read from: all whose rows can say which of two responses is better. */
public final class SuiteFormats {

    private SuiteFormats() {}

    /** All of them, that of the HHH evaluation first. */
    public static List<PairFormat> all() {
        return Arrays.stream(PairFormat.values())
                .filter(PairFormat::isLabelled)
                .sorted(Comparator.comparing(format -> format != PairFormat.HHH))
                .toList();
    }

    /** Reads a name such as {@code hhh} or {@code trl}, in either case; refuses one that is none. */
    public static PairFormat named(String text) {
        return all().stream()
                .filter(format -> format.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UnknownSuiteFormat(text));
    }

    private static final class UnknownSuiteFormat extends Refusal.Invalid {
        UnknownSuiteFormat(String text) {
            super(
                    "unknown-format",
                    "format",
                    "A suite's format is one of %s, but was %s"
                            .formatted(all().stream().map(PairFormat::slug).toList(), text));
        }
    }
}
