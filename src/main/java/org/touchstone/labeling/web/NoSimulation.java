package org.touchstone.labeling.web;

import org.touchstone.support.Refusal;

/** No simulation of the study has run since the process started. */
final class NoSimulation extends Refusal.NotFound {

    NoSimulation() {
        super("no-simulation", "No simulation of this study has run since the application started");
    }
}
