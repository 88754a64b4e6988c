package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class NothingToChange extends Refusal.Conflict {
    NothingToChange() {
        super("nothing-to-change", "No answer of yours stands here that could be changed");
    }
}
