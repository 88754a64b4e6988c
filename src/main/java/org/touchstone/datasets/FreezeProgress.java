package org.touchstone.datasets;

import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/**
 * How far a snapshot is that is being frozen.
 *
 * @param done pairs written
 * @param ofAll pairs to write; null until the judgments are labelled
 * @param problem why it was not frozen; null where that has not failed
 */
public record FreezeProgress(
        SnapshotId id,
        String name,
        int done,
        @Nullable Integer ofAll,
        @Nullable String problem) {

    /** Whether it is still being written. */
    public boolean running() {
        return problem == null;
    }

    /** The problem as people read it; null where there is none. */
    public @Nullable Phrase why() {
        return problem == null ? null : Phrase.recalled("snapshots.freezing.why.", problem);
    }

    /** How much is written, in percent. */
    public int percent() {
        return ofAll == null || ofAll == 0 ? 0 : (int) Math.min(100, 100L * done / ofAll);
    }
}
