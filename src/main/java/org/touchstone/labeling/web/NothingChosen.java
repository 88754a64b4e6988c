package org.touchstone.labeling.web;

import org.touchstone.support.Refusal;

/** The form came without a step of the scale. */
final class NothingChosen extends Refusal.Invalid {

    NothingChosen() {
        super("nothing-chosen", "answer", "Choose a step of the scale first");
    }
}
