package org.touchstone.preference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;

/** A model about to be stored. */
record NewModel(ModelId id, String name, Origin origin, Outcome outcome) {

    /** What it comes from. */
    record Origin(RunId run, SnapshotId snapshot, @Nullable UUID study, Provenance provenance) {}

    /**
     * What came of it.
     *
     * @param artifact the digest of the stored form
     */
    record Outcome(String artifact, double temperature, ModelView.Figures figures) {}
}
