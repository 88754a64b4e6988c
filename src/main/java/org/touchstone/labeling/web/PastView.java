package org.touchstone.labeling.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.LeaseId;
import org.touchstone.support.Phrase;

/**
 * One row of a worker's history: what they saw, in short, and what they said.
 *
 * @param changeable whether the answer may still be changed
 */
record PastView(
        LeaseId lease,
        JudgmentId judgment,
        boolean changeable,
        Instant at,
        String asked,
        String left,
        String right,
        Said said) {

    /** The answer and the reason given for it. */
    record Said(Phrase words, @Nullable String rationale) {}
}
