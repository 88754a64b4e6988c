package org.touchstone.catalog.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportReport.Status;
import org.touchstone.catalog.RejectedLine;

/**
 * An import as its page shows it.
 *
 * @param share of the file that was read, in percent; null while its size is unknown
 */
record ImportView(
        ImportId id,
        String fileName,
        String status,
        boolean running,
        boolean failed,
        String accepted,
        String rejected,
        @Nullable Long share,
        String read,
        @Nullable String message,
        List<String> notes,
        List<RejectedLine> errors,
        @Nullable String followUp) {

    static ImportView of(ImportReport report) {
        var share = report.share();
        boolean useful = report.accepted() > 0 && report.status() == Status.DONE;
        return new ImportView(
                report.id(),
                report.fileName(),
                words(report.status()),
                report.status() == Status.RUNNING,
                report.status() == Status.FAILED,
                "%,d".formatted(report.accepted()),
                "%,d".formatted(report.rejected()),
                share == null ? null : Math.round(100 * share),
                megabytes(report),
                report.message(),
                notes(report),
                report.firstErrors(),
                useful ? report.details().followUp() : null);
    }

    /** Whether more lines were rejected than are shown. */
    public boolean hasMoreErrors() {
        return !rejected.equals("%,d".formatted(errors.size()));
    }

    private static String words(Status status) {
        return switch (status) {
            case RUNNING -> "Reading";
            case DONE -> "Done";
            case FAILED -> "Stopped early";
        };
    }

    private static String megabytes(ImportReport report) {
        var total = report.bytesTotal();
        var read = String.format(Locale.ROOT, "%.1f MB", report.bytesRead() / 1e6);
        return total == null ? read : read + String.format(Locale.ROOT, " of %.1f MB", total / 1e6);
    }

    private static List<String> notes(ImportReport report) {
        var details = report.details();
        return Stream.of(
                        note(details.repeated(), "%,d of them were here already and are kept once."),
                        note(
                                details.severalTurns(),
                                "%,d have a response that spans several turns: the dialogues part before their last"
                                        + " turn, and what follows is kept whole."))
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private static String note(long count, String words) {
        return count == 0 ? "" : words.formatted(count);
    }
}
