package org.touchstone.catalog.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportReport.Status;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.RejectedLine;

/** An import as the API shows it. */
record ImportJson(
        ImportId id,
        String file,
        PairFormat format,
        Status status,
        long accepted,
        long comparisons,
        long repeated,
        long severalTurns,
        ImportReport.Votes votes,
        long rejected,
        long bytesRead,
        @Nullable Long bytesTotal,
        @Nullable String message,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<RejectedLine> errors) {

    static ImportJson of(ImportReport report) {
        var details = report.details();
        return new ImportJson(
                report.id(),
                report.fileName(),
                details.format(),
                report.status(),
                report.accepted(),
                details.comparisons(),
                details.repeated(),
                details.severalTurns(),
                details.votes(),
                report.rejected(),
                report.bytesRead(),
                report.bytesTotal(),
                report.message(),
                details.startedAt(),
                details.endedAt(),
                report.firstErrors());
    }
}
