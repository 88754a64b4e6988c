package org.touchstone.labeling;

import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A file of votes of which nothing says where they were given. */
final class OriginUnknown extends Refusal.Invalid {

    private final String which;

    private OriginUnknown(String which, String message) {
        super("origin-unknown", "origin", message);
        this.which = which;
    }

    static OriginUnknown missing() {
        return new OriginUnknown(
                ".missing",
                "Say where the votes were given (origin): workers of the same name there are the same workers here");
    }

    static OriginUnknown unfit() {
        return new OriginUnknown(".unfit", "The origin is a name of at most 100 characters on one line");
    }

    @Override
    public Phrase phrase() {
        return phrase(which);
    }
}
