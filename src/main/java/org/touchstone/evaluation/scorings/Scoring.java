package org.touchstone.evaluation.scorings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.EvaluationView.Status;
import org.touchstone.preference.ModelId;

/**
 * The scores of all responses of a snapshot by one model, or the work on them.
 *
 * @param done pairs scored so far
 * @param total pairs in all
 * @param problem why it failed, in English; null unless it did
 */
public record Scoring(
        UUID id,
        ModelId model,
        SnapshotId snapshot,
        Status status,
        int done,
        int total,
        Instant askedAt,
        @Nullable String problem) {

    /** Whether the scores are there. */
    public boolean isReady() {
        return status == Status.DONE;
    }

    /** Whether there is more to come. */
    public boolean isWaiting() {
        return !status.ended();
    }

    /** In percent. */
    public int percent() {
        return (int) (100L * done / total);
    }
}
