package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class InvalidSkip extends Refusal.Invalid {
    InvalidSkip() {
        super("invalid-skip", "reason", "Say in 1 to 500 characters why you skip this comparison");
    }
}
