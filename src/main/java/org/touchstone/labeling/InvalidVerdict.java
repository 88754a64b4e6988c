package org.touchstone.labeling;

import java.io.Serializable;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

class InvalidVerdict extends Refusal.Invalid {

    private final String rule;

    InvalidVerdict(String field, String message) {
        this(field, field, message);
    }

    /** A rule of a field that has a sentence of its own, with what goes into its gaps. */
    InvalidVerdict(String field, String rule, String message, Serializable... arguments) {
        super("invalid-judgment", field, message, arguments);
        this.rule = rule;
    }

    @Override
    public Phrase phrase() {
        return phrase("." + rule);
    }
}
