package org.touchstone.preference;

import org.touchstone.support.Refusal;

/** The snapshot has no pairs in its training part. */
final class NothingToLearnFrom extends Refusal.Invalid {
    NothingToLearnFrom(String snapshot) {
        super("nothing-to-learn-from", "snapshot", "The snapshot \"%s\" has no training pairs".formatted(snapshot));
    }
}
