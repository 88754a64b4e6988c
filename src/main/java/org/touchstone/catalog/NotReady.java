package org.touchstone.catalog;

import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A file cannot be used yet. */
final class NotReady extends Refusal.Conflict {

    private final String variant;

    NotReady(String variant, String message) {
        super("file-not-ready", message);
        this.variant = variant;
    }

    @Override
    public Phrase phrase() {
        return phrase(variant);
    }
}
