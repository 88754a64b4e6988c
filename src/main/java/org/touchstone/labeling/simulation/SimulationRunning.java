package org.touchstone.labeling.simulation;

import org.touchstone.support.Refusal;

final class SimulationRunning extends Refusal.Conflict {
    SimulationRunning() {
        super("simulation-running", "A simulation of this study is still running; wait for its end");
    }
}
