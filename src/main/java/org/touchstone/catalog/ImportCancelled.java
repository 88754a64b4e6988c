package org.touchstone.catalog;

import org.touchstone.support.Refusal;

/** Somebody asked for the import to end. */
final class ImportCancelled extends Refusal.Conflict {
    ImportCancelled() {
        super(
                "import-cancelled",
                "The import was cancelled. Comparisons that it had brought to a study stay there; a dataset was not"
                        + " made.");
    }
}
