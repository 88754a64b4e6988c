package org.touchstone.preference;

import java.io.Serializable;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A file is not a model that can be used here. */
final class BrokenArtifact extends Refusal.Invalid {

    private final String why;

    /** @param why what is wrong with it, as the end of a key of messages */
    BrokenArtifact(String why, String message, Serializable... gaps) {
        super("broken-artifact", "file", "The file cannot be used as a model: " + message, gaps);
        this.why = why;
    }

    @Override
    public Phrase phrase() {
        return phrase("." + why);
    }
}
