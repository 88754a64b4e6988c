package org.touchstone.preference.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.Family;
import org.touchstone.preference.Loss;
import org.touchstone.preference.Search;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.Tuning;
import org.touchstone.support.Refusal;

/** What a researcher asks to train; what is missing has a default. */
record TrainingForm(
        @Nullable SnapshotId snapshot,
        @Nullable Family family,
        @Nullable Long seed,
        @Nullable Integer members,
        @Nullable Integer maxEpochs,
        @Nullable LossForm loss,
        @Nullable Tuning tuning,
        @Nullable Search search) {

    /** The snapshot, which must not be missing. */
    SnapshotId chosen() {
        if (snapshot == null) {
            throw new NoSnapshotChosen();
        }
        return snapshot;
    }

    /** The configuration; refuses a number outside what it can be. */
    TrainingConfig config() {
        var usual = TrainingConfig.of(family == null ? Family.HYBRID : family, seed == null ? 1 : seed);
        return new TrainingConfig(
                usual.family(),
                usual.seed(),
                members == null ? usual.members() : members,
                maxEpochs == null ? usual.maxEpochs() : maxEpochs,
                loss == null ? Loss.USUAL : loss.loss(),
                tuning == null ? Tuning.USUAL : tuning,
                search,
                null);
    }

    /** Nothing to learn from was named. */
    private static final class NoSnapshotChosen extends Refusal.Invalid {
        NoSnapshotChosen() {
            super("snapshot-missing", "snapshot", "Choose the snapshot to learn from");
        }
    }
}
