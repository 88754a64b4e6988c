package org.touchstone.studies;

import org.touchstone.accounts.PersonId;

/** A member may take no comparisons any more; told inside the transaction that pauses them or ends their part. */
public record WorkerStopped(StudyId study, PersonId worker) {}
