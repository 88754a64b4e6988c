package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class LeaseEnded extends Refusal.Conflict {
    LeaseEnded(String code, String message) {
        super(code, message);
    }
}
