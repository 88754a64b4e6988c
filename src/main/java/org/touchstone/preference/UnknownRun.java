package org.touchstone.preference;

import org.touchstone.support.Refusal;

/** No training run has this identifier. */
final class UnknownRun extends Refusal.NotFound {
    UnknownRun(RunId id) {
        super("unknown-run", "There is no training run " + id);
    }
}
