package org.touchstone.labeling.web;

import java.util.Locale;
import org.touchstone.support.Phrase;

/** Why a worker may pass a comparison on; the names are stored. */
enum SkipReason {
    TOPIC,
    LANGUAGE,
    UPSETTING,
    BROKEN,
    BOTH,
    OTHER;

    public Phrase words() {
        return Phrase.of("labeling.skip." + name().toLowerCase(Locale.ROOT));
    }
}
