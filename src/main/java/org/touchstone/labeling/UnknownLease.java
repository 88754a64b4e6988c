package org.touchstone.labeling;

import org.touchstone.support.Refusal;

/** Also what somebody else's lease is, so that nobody learns of it. */
class UnknownLease extends Refusal.NotFound {
    UnknownLease() {
        super("unknown-lease", "There is no such lease among yours");
    }
}
