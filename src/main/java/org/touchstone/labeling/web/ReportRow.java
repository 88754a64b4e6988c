package org.touchstone.labeling.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Report;
import org.touchstone.support.Phrase;

/**
 * One report as pages show it.
 *
 * @param by the worker's pseudonym
 * @param about the beginning of what the person in the conversation said last
 */
record ReportRow(
        UUID id,
        String kindName,
        @Nullable String words,
        Instant at,
        @Nullable String answer,
        boolean open,
        String by,
        String about) {

    static ReportRow of(Report report, String by, String about) {
        return new ReportRow(
                report.id(),
                report.kind().name(),
                report.words(),
                report.at(),
                report.answer(),
                report.isOpen(),
                by,
                about);
    }

    public Phrase kind() {
        return kind(kindName);
    }

    static Phrase kind(String name) {
        return Phrase.of("labeling.report." + name.toLowerCase(Locale.ROOT));
    }
}
