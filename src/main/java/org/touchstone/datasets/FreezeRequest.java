package org.touchstone.datasets;

import org.touchstone.studies.StudyId;

/**
 * A study whose judgments are to be frozen as they stand now.
 *
 * @param name what people call the snapshot
 * @param shares how it is divided
 * @param seed decides with the shares which conversation goes where
 */
public record FreezeRequest(StudyId study, String name, LabelPolicy policy, SplitPlan shares, long seed) {

    public FreezeRequest {
        name = SnapshotName.checked(name);
    }
}
