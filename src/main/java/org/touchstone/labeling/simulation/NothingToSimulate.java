package org.touchstone.labeling.simulation;

import org.touchstone.support.Refusal;

final class NothingToSimulate extends Refusal.Conflict {
    NothingToSimulate(String reason) {
        super("nothing-to-simulate", reason);
    }
}
