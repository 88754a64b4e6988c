package org.touchstone.preference;

import org.touchstone.support.Refusal;

/** No model has this identifier. */
final class UnknownModel extends Refusal.NotFound {
    UnknownModel(ModelId id) {
        super("unknown-model", "There is no model " + id);
    }
}
