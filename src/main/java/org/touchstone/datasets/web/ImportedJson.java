package org.touchstone.datasets.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.RejectedLine;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotView;

/**
 * What came of a labelled file.
 *
 * @param errors the first rejected lines; {@code /api/v1/imports/{import}/errors} has all
 */
record ImportedJson(
        SnapshotId id,
        String digest,
        Map<String, Integer> counts,
        @JsonProperty("import") ImportId source,
        long accepted,
        long rejected,
        List<RejectedLine> errors) {

    static ImportedJson of(SnapshotView view, ImportReport report) {
        return new ImportedJson(
                view.id(),
                view.digest(),
                SnapshotJson.counts(view),
                report.id(),
                report.accepted(),
                report.rejected(),
                report.firstErrors());
    }
}
