package org.touchstone.datasets;

import org.touchstone.studies.StudyId;

/**
 * A study whose judgments are to be frozen as they stand now.
 *
 * @param name what people call the snapshot
 * @param shares how it is divided
 * @param seed decides with the shares which conversation goes where
 * @param withoutReview whether finds of personal data that nobody has decided on are to be frozen
 */
public record FreezeRequest(
        StudyId study, String name, LabelPolicy policy, SplitPlan shares, long seed, boolean withoutReview) {

    public FreezeRequest {
        name = SnapshotName.checked(name);
    }

    /** A request that is refused while there are finds of personal data that nobody has decided on. */
    public FreezeRequest(StudyId study, String name, LabelPolicy policy, SplitPlan shares, long seed) {
        this(study, name, policy, shares, seed, false);
    }

    /** The same, with finds of personal data frozen that nobody has decided on, or refused. */
    public FreezeRequest withoutReview(boolean unreviewed) {
        return new FreezeRequest(study, name, policy, shares, seed, unreviewed);
    }
}
