package org.touchstone.labeling.simulation;

import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

final class NothingToSimulate extends Refusal.Conflict {

    private final String rule;

    /** The rule tells apart the messages {@code refusal.nothing-to-simulate.RULE}. */
    NothingToSimulate(String rule, String reason) {
        super("nothing-to-simulate", reason);
        this.rule = rule;
    }

    @Override
    public Phrase phrase() {
        return phrase("." + rule);
    }
}
