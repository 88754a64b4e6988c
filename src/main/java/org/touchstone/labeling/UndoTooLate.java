package org.touchstone.labeling;

import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

class UndoTooLate extends Refusal.Conflict {

    private final String rule;

    UndoTooLate(String rule, String message) {
        super("undo-too-late", message);
        this.rule = rule;
    }

    @Override
    public Phrase phrase() {
        return phrase("." + rule);
    }
}
