package org.touchstone.quality.consensus;

import org.touchstone.support.Refusal;

/** Newer labels took the place of those asked for at this very moment. */
final class LabelsReplaced extends Refusal.Conflict {

    LabelsReplaced() {
        super("labels-replaced", "Newer labels have just taken the place of these; ask again");
    }
}
