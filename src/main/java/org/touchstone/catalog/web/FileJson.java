package org.touchstone.catalog.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ColumnMapping;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.StagedFileId;

/**
 * A file that waits here, as the API shows it.
 *
 * @param received how many bytes are here; the next piece begins there
 */
record FileJson(
        StagedFileId id,
        String name,
        @Nullable Long size,
        long received,
        boolean complete,
        @Nullable PairFormat format,
        @Nullable ColumnMapping columns,
        Instant broughtAt,
        Instant expiresAt) {

    static FileJson of(StagedFile file) {
        var reading = file.reading();
        return new FileJson(
                file.id(),
                file.name(),
                file.size(),
                file.received(),
                file.ready(),
                reading == null ? null : reading.format(),
                reading == null ? null : reading.columns(),
                file.brought().at(),
                file.brought().until());
    }
}
