package org.touchstone.labeling.web;

import java.time.Instant;
import java.util.Locale;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportReport;

/** One import in a study's list. */
record StudyImportRow(ImportId id, String fileName, String state, long accepted, long rejected, Instant started) {

    static StudyImportRow of(ImportReport report) {
        return new StudyImportRow(
                report.id(),
                report.fileName(),
                report.status().name().toLowerCase(Locale.ROOT),
                report.accepted(),
                report.rejected(),
                report.details().startedAt());
    }
}
