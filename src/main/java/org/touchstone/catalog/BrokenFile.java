package org.touchstone.catalog;

import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A file could not be read to its end, where a part of it is of no use. */
final class BrokenFile extends Refusal.Invalid {
    BrokenFile(String reason) {
        super("broken-file", "file", reason);
    }

    @Override
    public Phrase phrase() {
        return Phrase.recalled("catalog.kept.", String.valueOf(getMessage()));
    }
}
