package org.touchstone.preference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.studies.StudyId;

/**
 * What there is to know of a model short of its numbers.
 *
 * @param run what it came from; null for one that was brought in as a file
 * @param snapshot what it was trained on, or, for one brought in from where the snapshot is not here, what it was put beside
 * @param study the study behind that snapshot; null for an imported one
 * @param temperature the number by which its differences are divided already
 * @param promoted whether it is the one to use for its study
 */
public record ModelView(
        ModelId id,
        @Nullable RunId run,
        String name,
        Family family,
        SnapshotId snapshot,
        @Nullable StudyId study,
        Provenance provenance,
        Figures figures,
        double temperature,
        StoredForm artifact,
        boolean promoted,
        Instant trainedAt) {

    /**
     * How it fits the data it was made with.
     *
     * @param heldOut on the training pairs, each scored by members that have not seen its conversation, as far as there are such; on the
     *     validation pairs where there are none
     * @param validation on the snapshot's validation pairs, on which only the temperature was fitted; null where there are none
     */
    public record Figures(Fit heldOut, @Nullable Fit validation) {}

    /** Its file: the SHA-256 of its bytes, and how many there are. */
    public record StoredForm(String digest, long bytes) {}
}
