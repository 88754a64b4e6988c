package org.touchstone.labeling.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/** One row of a worker's history: what they saw, in short, and what they said. */
record PastView(Instant at, String asked, String left, String right, Said said) {

    /** The answer and the reason given for it. */
    record Said(Phrase words, @Nullable String rationale) {}
}
