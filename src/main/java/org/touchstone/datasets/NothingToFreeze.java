package org.touchstone.datasets;

import java.io.Serializable;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A snapshot would be empty. */
final class NothingToFreeze extends Refusal.Invalid {

    private final String rule;

    /** The rule tells apart the messages {@code refusal.nothing-to-freeze.RULE}. */
    NothingToFreeze(String rule, String why, Serializable... arguments) {
        super("nothing-to-freeze", null, why, arguments);
        this.rule = rule;
    }

    @Override
    public Phrase phrase() {
        return phrase("." + rule);
    }
}
