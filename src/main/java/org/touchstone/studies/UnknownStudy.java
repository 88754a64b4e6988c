package org.touchstone.studies;

import org.touchstone.support.Refusal;

class UnknownStudy extends Refusal.NotFound {
    UnknownStudy() {
        super("unknown-study", "There is no such study");
    }
}
