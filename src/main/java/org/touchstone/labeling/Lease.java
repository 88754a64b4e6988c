package org.touchstone.labeling;

import java.time.Instant;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/** A comparison in one worker's hands, now or once. */
record Lease(LeaseId id, Handed handed, int slot, Side sideOfFirst, State state, Instant expiresAt) {

    /** What was handed to whom. */
    record Handed(StudyId study, ComparisonId comparison, PersonId worker) {}

    /** Open and submitted leases hold a slot of the comparison's overlap; the others gave it back. */
    enum State {
        OPEN,
        SUBMITTED,
        SKIPPED,
        EXPIRED,
        RELEASED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    StudyId study() {
        return handed.study();
    }

    ComparisonId comparison() {
        return handed.comparison();
    }

    PersonId worker() {
        return handed.worker();
    }
}
