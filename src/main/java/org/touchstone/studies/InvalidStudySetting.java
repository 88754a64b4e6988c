package org.touchstone.studies;

import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

class InvalidStudySetting extends Refusal.Invalid {
    InvalidStudySetting(String field, String message) {
        super("invalid-study-setting", field, message);
    }

    /** What the field takes; each has one sentence for all that can be wrong with it. */
    @Override
    public Phrase phrase() {
        return phrase("." + field());
    }
}
