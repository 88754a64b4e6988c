package org.touchstone.preference.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.Family;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.support.Refusal;

/** What a researcher asks to train; what is missing has a default. */
record TrainingForm(
        @Nullable SnapshotId snapshot,

        @Nullable Family family,

        @Nullable Long seed,
        @Nullable @Min(2) @Max(10) Integer members,
        @Nullable @Min(1) @Max(500) Integer maxEpochs) {

    /** The snapshot, which must not be missing. */
    SnapshotId chosen() {
        if (snapshot == null) {
            throw new NoSnapshotChosen();
        }
        return snapshot;
    }

    TrainingConfig config() {
        var usual = TrainingConfig.of(family == null ? Family.HYBRID : family, seed == null ? 1 : seed);
        return new TrainingConfig(
                usual.family(),
                usual.seed(),
                members == null ? usual.members() : members,
                maxEpochs == null ? usual.maxEpochs() : maxEpochs);
    }

    /** Nothing to learn from was named. */
    private static final class NoSnapshotChosen extends Refusal.Invalid {
        NoSnapshotChosen() {
            super("snapshot-missing", "snapshot", "Choose the snapshot to learn from");
        }
    }
}
