package org.touchstone.labeling;

import java.time.Instant;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/**
 * A comparison in one worker's hands, now or once.
 *
 * @param slot counts from 1 to the overlap; 0 for a repeat
 * @param ahead fetched while the worker reads another one, and not on the screen yet
 */
record Lease(LeaseId id, Handed handed, int slot, Shown shown, State state, boolean ahead, Instant expiresAt) {

    /**
     * How the responses stand on the screen.
     *
     * @param round 0 for the first showing, from 1 for repeats, which take no slot of the overlap
     */
    record Shown(Side sideOfFirst, Order order, int round) {}

    /** What was handed to whom. */
    record Handed(StudyId study, ComparisonId comparison, PersonId worker) {}

    /** Open and submitted leases hold a slot of the comparison's overlap; the others gave it back. */
    enum State {
        OPEN,
        SUBMITTED,
        SKIPPED,
        EXPIRED,
        RELEASED,
        /** Its answer was set aside; the worker is not handed the comparison again. */
        SET_ASIDE
    }

    /** The same lease, open in a slot until then. */
    Lease opened(int inSlot, boolean fetchedAhead, Instant until) {
        return new Lease(id, handed, inSlot, shown, State.OPEN, fetchedAhead, until);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Side sideOfFirst() {
        return shown.sideOfFirst();
    }

    Order order() {
        return shown.order();
    }

    boolean isRepeat() {
        return shown.round() > 0;
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
