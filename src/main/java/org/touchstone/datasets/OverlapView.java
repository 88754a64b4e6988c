package org.touchstone.datasets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search for texts that a snapshot shares with others: under way, done or failed.
 *
 * @param done pairs looked at so far
 * @param ofAll pairs to look at
 * @param report null until it is done
 * @param problem why it failed; null where it has not
 */
public record OverlapView(
        UUID id,
        SnapshotId snapshot,
        Instant askedAt,
        int done,
        int ofAll,
        @Nullable OverlapReport report,
        @Nullable String problem) {

    /** Whether it is still being worked on. */
    public boolean running() {
        return report == null && problem == null;
    }

    /** How far it is, in percent. */
    public int percent() {
        return ofAll == 0 ? 0 : (int) Math.min(100, 100L * done / ofAll);
    }
}
