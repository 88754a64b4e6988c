package org.touchstone.evaluation.inquiries;

import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.ModelId;
import org.touchstone.studies.StudyId;

/**
 * What figures are about: either a study or a snapshot.
 *
 * @param model the model that is asked, where one is
 * @param how the rest of the question in the kind's own words, such as {@code human}
 */
public record Question(
        @Nullable StudyId study,
        @Nullable SnapshotId snapshot,
        @Nullable ModelId model,
        String how) {

    public Question {
        if ((study == null) == (snapshot == null)) {
            throw new IllegalArgumentException("About a study or a snapshot, but not " + study + " and " + snapshot);
        }
    }
}
