package org.touchstone.preference;

import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.runs.RunStanding;
import org.touchstone.runs.RunStatus;

/**
 * A training run.
 *
 * @param standing how it stands
 * @param model what came of it; null until it is done
 */
public record RunView(
        RunId id,
        SnapshotId snapshot,
        TrainingConfig config,
        RunStanding standing,
        @Nullable ModelId model,
        PersonId requestedBy) {

    public RunStatus status() {
        return standing.status();
    }
}
