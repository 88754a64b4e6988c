package org.touchstone.catalog.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportReport.Status;
import org.touchstone.catalog.RejectedLine;
import org.touchstone.support.Phrase;

/**
 * An import as its page shows it.
 *
 * @param share of the file that was read, in percent; null while its size is unknown
 */
record ImportView(
        ImportId id,
        String fileName,
        Phrase status,
        boolean running,
        boolean failed,
        long accepted,
        long rejected,
        @Nullable Long share,
        Phrase read,
        @Nullable Phrase message,
        List<Phrase> notes,
        List<Rejected> errors,
        @Nullable String followUp) {

    static ImportView of(ImportReport report, KeptSentences kept) {
        var share = report.share();
        boolean useful = report.accepted() > 0 && report.status() == Status.DONE;
        return new ImportView(
                report.id(),
                report.fileName(),
                Phrase.of("catalog.status." + report.status().name().toLowerCase(Locale.ROOT)),
                report.status() == Status.RUNNING,
                report.status() == Status.FAILED,
                report.accepted(),
                report.rejected(),
                share == null ? null : Math.round(100 * share),
                megabytes(report),
                kept.orNull(report.message()),
                notes(report),
                report.firstErrors().stream()
                        .map(line -> Rejected.of(line, kept))
                        .toList(),
                useful ? report.details().followUp() : null);
    }

    /** Whether more lines were rejected than are shown. */
    public boolean hasMoreErrors() {
        return rejected > errors.size();
    }

    private static Phrase megabytes(ImportReport report) {
        var total = report.bytesTotal();
        double read = report.bytesRead() / 1e6;
        return total == null
                ? Phrase.of("catalog.import.read", read)
                : Phrase.of("catalog.import.read-of", read, total / 1e6);
    }

    private static List<Phrase> notes(ImportReport report) {
        var details = report.details();
        boolean several = details.comparisons() > report.accepted();
        return Stream.of(
                        note("catalog.import.comparisons", several ? details.comparisons() : 0),
                        note("catalog.import.repeated", details.repeated()),
                        note("catalog.import.several-turns", details.severalTurns()),
                        note("catalog.import.votes", details.votes().added()),
                        note("catalog.import.votes-repeated", details.votes().repeated()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Phrase> note(String key, long count) {
        return count == 0 ? Optional.empty() : Optional.of(Phrase.of(key, count));
    }

    /** A line that was turned away, with the reason for people. */
    record Rejected(long line, Phrase reason, String excerpt) {

        static Rejected of(RejectedLine rejected, KeptSentences kept) {
            return new Rejected(rejected.line(), kept.phrase(rejected.reason()), rejected.excerpt());
        }
    }
}
