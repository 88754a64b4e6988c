package org.touchstone.labeling;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which judgments were given, open where an end is null.
 *
 * @param from the first moment within it
 * @param to the first moment after it
 */
public record Span(@Nullable Instant from, @Nullable Instant to) {

    /** The whole time. */
    public static final Span ALL = new Span(null, null);

    @Nullable
    Timestamp start() {
        return from == null ? null : Timestamp.from(from);
    }

    @Nullable
    Timestamp end() {
        return to == null ? null : Timestamp.from(to);
    }
}
