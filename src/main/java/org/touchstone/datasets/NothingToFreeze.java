package org.touchstone.datasets;

import org.touchstone.support.Refusal;

/** A snapshot would be empty. */
final class NothingToFreeze extends Refusal.Invalid {

    NothingToFreeze(String why) {
        super("nothing-to-freeze", null, why);
    }
}
