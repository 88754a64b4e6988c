package org.touchstone.preference;

import org.touchstone.support.Refusal;

/** One request asks for one training or several, not for any number. */
final class TooManySeeds extends Refusal.Invalid {
    TooManySeeds(int most) {
        super("too-many-seeds", "seeds", "One request may ask for 1 to " + most + " seeds", most);
    }
}
