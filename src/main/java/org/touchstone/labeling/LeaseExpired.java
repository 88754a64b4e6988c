package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class LeaseExpired extends Refusal.Conflict {
    LeaseExpired() {
        super(
                "lease-expired",
                "Your time for this comparison ran out and others have taken it meanwhile."
                        + " What you typed is kept on this page, but it cannot be saved for this comparison any more.");
    }
}
