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

    /** What lies further away has no place in the types of the database. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00Z");

    /** The whole time. */
    public static final Span ALL = new Span(null, null);

    public Span {
        check("from", from);
        check("to", to);
    }

    @Nullable
    Timestamp start() {
        return from == null ? null : Timestamp.from(from);
    }

    @Nullable
    Timestamp end() {
        return to == null ? null : Timestamp.from(to);
    }

    private static void check(String field, @Nullable Instant end) {
        if (end != null && (end.isBefore(FIRST) || end.isAfter(LAST))) {
            throw new InvalidSpan(field);
        }
    }
}
