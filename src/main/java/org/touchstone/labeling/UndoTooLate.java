package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class UndoTooLate extends Refusal.Conflict {
    UndoTooLate(String message) {
        super("undo-too-late", message);
    }
}
