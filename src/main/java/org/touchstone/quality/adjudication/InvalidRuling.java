package org.touchstone.quality.adjudication;

import org.touchstone.support.Refusal;

/** A ruling needs an outcome and a reason. */
class InvalidRuling extends Refusal.Invalid {
    InvalidRuling(String field, String message) {
        super("adjudication-" + field, field, message);
    }
}
