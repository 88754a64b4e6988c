package org.touchstone.datasets.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.ExportFormat;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.support.Refusal;

/**
 * Which file of a snapshot.
 *
 * @param format as {@link ExportFormat#code()}; HH where it is missing
 * @param split train, validation or test; all parts where it is missing
 * @param gzip whether the file itself shall be compressed
 */
record DownloadForm(
        @Nullable String format,
        @Nullable String split,
        @Nullable Boolean gzip) {

    Export of(SnapshotId id) {
        return new Export(id, ExportFormat.of(format == null || format.isBlank() ? "hh" : format), part());
    }

    boolean compressed() {
        return Boolean.TRUE.equals(gzip);
    }

    private @Nullable Split part() {
        if (split == null || split.isBlank() || split.equals("all")) {
            return null;
        }
        try {
            return Split.valueOf(split.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new UnknownSplit(split);
        }
    }

    /** No such part. */
    private static final class UnknownSplit extends Refusal.Invalid {
        UnknownSplit(String split) {
            super(
                    "unknown-split",
                    "split",
                    "There is no part \"%s\"; there are train, validation, test and all".formatted(split),
                    split);
        }
    }
}
