package org.touchstone.labeling;

import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

class InvalidVerdict extends Refusal.Invalid {
    InvalidVerdict(String field, String message) {
        super("invalid-judgment", field, message);
    }

    @Override
    public Phrase phrase() {
        return phrase("." + field());
    }
}
