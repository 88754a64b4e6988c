package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class InvalidReport extends Refusal.Invalid {
    InvalidReport(String field) {
        super("invalid-report", field, "Say what is wrong in 1 to 2,000 characters");
    }
}
