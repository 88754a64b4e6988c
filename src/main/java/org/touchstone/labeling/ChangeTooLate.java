package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class ChangeTooLate extends Refusal.Conflict {
    ChangeTooLate() {
        super("change-too-late", "Too much time has passed to change this answer");
    }
}
