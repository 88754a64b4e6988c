package org.touchstone.labeling.simulation;

import org.touchstone.support.Refusal;

final class InvalidSimulation extends Refusal.Invalid {
    InvalidSimulation(String field, String message) {
        super("invalid-simulation", field, message);
    }
}
