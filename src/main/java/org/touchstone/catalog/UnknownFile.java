package org.touchstone.catalog;

import org.touchstone.support.Refusal;

/** There is no such file, or it is here no more. */
final class UnknownFile extends Refusal.NotFound {

    UnknownFile(StagedFileId id) {
        super("unknown-file", "There is no file %s here; it may have been deleted".formatted(id));
    }
}
