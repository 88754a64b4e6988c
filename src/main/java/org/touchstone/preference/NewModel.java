package org.touchstone.preference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;

/** A model about to be stored. */
record NewModel(ModelId id, String name, Origin origin, Outcome outcome) {

    /**
     * What it comes from.
     *
     * @param run null for a model that was brought in as a file
     * @param learnedFrom the name of the snapshot that such a model learned from elsewhere; null for one that was trained here
     */
    record Origin(
            @Nullable RunId run,
            @Nullable String learnedFrom,
            SnapshotId snapshot,
            @Nullable UUID study,
            Provenance provenance) {}

    /**
     * What came of it.
     *
     * @param artifact the digest of the stored form
     */
    record Outcome(String artifact, double temperature, ModelView.Figures figures) {}
}
