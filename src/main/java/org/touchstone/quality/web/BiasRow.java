package org.touchstone.quality.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.bias.BiasReport;
import org.touchstone.quality.bias.Measure;

/**
 * A share of judgments beside what it is to be held against.
 *
 * @param slug the name in files and message keys
 * @param reference the share that says nothing, or what others found; null where there is none
 */
record BiasRow(String slug, Measured measured, @Nullable Double reference) {

    /** How often people chose the longer of two responses: Dubois et al., AlpacaEval, over the AlpacaFarm annotations. */
    private static final double HUMAN_LONGER = 0.64;

    private static final double NO_BIAS = 0.5;

    static List<BiasRow> shares(BiasReport report) {
        var length = report.length();
        return List.of(
                row("longer", length.longer(), HUMAN_LONGER),
                row("left", report.position().left(), NO_BIAS),
                row("first", report.firstInImport(), NO_BIAS),
                row("ties", report.ties(), null),
                row("always-longer", length.alwaysLonger(), NO_BIAS),
                row("always-shorter", length.alwaysShorter(), NO_BIAS));
    }

    private static BiasRow row(String slug, Measure measure, @Nullable Double reference) {
        return new BiasRow(slug, new Measured(measure), reference);
    }

    public String name() {
        return "quality.bias.share." + slug;
    }

    public String meaning() {
        return name() + ".means";
    }

    /** The reference, such as "64%"; empty where there is none. */
    public String percent() {
        return reference == null ? "" : "%d%%".formatted(Math.round(100 * reference));
    }

    String csv() {
        return measured.csv(slug);
    }
}
