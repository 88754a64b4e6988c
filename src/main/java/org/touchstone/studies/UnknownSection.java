package org.touchstone.studies;

import org.touchstone.support.Refusal;

class UnknownSection extends Refusal.NotFound {
    UnknownSection() {
        super("unknown-section", "There is no such section of a study's settings");
    }
}
