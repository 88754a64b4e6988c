package org.touchstone.catalog;

import org.touchstone.support.Refusal;

/** No import has this identifier. */
final class UnknownImport extends Refusal.NotFound {

    UnknownImport(ImportId id) {
        super("unknown-import", "There is no import " + id);
    }
}
