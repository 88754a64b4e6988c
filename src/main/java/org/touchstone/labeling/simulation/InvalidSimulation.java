package org.touchstone.labeling.simulation;

import java.io.Serializable;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

final class InvalidSimulation extends Refusal.Invalid {

    InvalidSimulation(String field, String message, Serializable... arguments) {
        super("invalid-simulation", field, message, arguments);
    }

    @Override
    public Phrase phrase() {
        return phrase("." + field());
    }
}
