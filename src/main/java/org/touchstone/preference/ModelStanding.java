package org.touchstone.preference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a model came here, and whether it is still in use.
 *
 * @param importedAt when it was brought in as a file; null where it was trained here
 * @param archivedAt when it was put away; null where it was not
 * @param learnedFrom the name of the snapshot it learned from, as its file says; null where it was trained here
 * @param atHome whether the snapshot named with it is the very one it learned from
 */
public record ModelStanding(
        @Nullable Instant importedAt,
        @Nullable Instant archivedAt,
        @Nullable String learnedFrom,
        boolean atHome) {

    public boolean isImported() {
        return importedAt != null;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}
