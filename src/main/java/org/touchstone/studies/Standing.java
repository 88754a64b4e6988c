package org.touchstone.studies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * How a worker stands in a study.
 *
 * @param present whether they are a member now; who left stays on record
 * @param reason what the worker is told about the state, in a researcher's words; never null while paused
 * @param note what researchers want to remember about it; no worker sees it
 * @param since null where the state is the one they came with
 */
public record Standing(
        PersonId worker,
        State state,
        boolean present,
        @Nullable String reason,
        @Nullable String note,
        @Nullable Instant since) {

    /** What a member may do; the names are stored. */
    public enum State {
        /** May take comparisons and answer them. */
        ACTIVE,
        /** May do neither until a researcher lets them go on. */
        PAUSED,
        /** Has done their part; nothing more is handed to them. */
        FINISHED
    }

    /** Whether comparisons are handed to them. */
    public boolean mayWork() {
        return state == State.ACTIVE;
    }
}
