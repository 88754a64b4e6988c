package org.touchstone.evaluation;

import java.time.Instant;
import org.touchstone.catalog.PairFormat;

/**
 * What other modules may know of a suite.
 *
 * @param digest SHA-256 of the items, in hexadecimal: equal suites have equal digests
 */
public record SuiteView(SuiteId id, String name, PairFormat format, String digest, int items, Instant addedAt) {}
