package org.touchstone.labeling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;

/**
 * What a worker told the researchers about a comparison.
 *
 * @param words in the worker's own words; may be missing where the kind says enough
 * @param answer what a researcher answered, null before
 * @param closedAt null while the report is open
 */
public record Report(
        UUID id,
        ComparisonId comparison,
        PersonId worker,
        Kind kind,
        @Nullable String words,
        Instant at,
        @Nullable String answer,
        @Nullable Instant closedAt) {

    /** What is wrong; the names are stored. */
    public enum Kind {
        TEXT,
        PRIVACY,
        UPSETTING,
        INTERFACE,
        OTHER
    }

    /** Whether nobody has closed it. */
    public boolean isOpen() {
        return closedAt == null;
    }
}
