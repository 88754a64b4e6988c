package org.touchstone.evaluation;

import java.time.Instant;
import org.touchstone.catalog.PairFormat;
import org.touchstone.support.Phrase;

/**
 * What other modules may know of a suite.
 *
 * @param version 1 for the first suite of the name, one more for each other one that was added under it
 * @param digest SHA-256 of the items, in hexadecimal: equal suites have equal digests
 */
public record SuiteView(
        SuiteId id, String name, int version, PairFormat format, String digest, int items, Instant addedAt) {

    /** The name, with the version from the second one on. */
    public Phrase said() {
        return version == 1
                ? Phrase.of("evaluation.named", name)
                : Phrase.of("evaluation.suite.version", name, version);
    }
}
