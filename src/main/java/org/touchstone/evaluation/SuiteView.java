package org.touchstone.evaluation;

import java.time.Instant;

/**
 * What other modules may know of a suite.
 *
 * @param digest SHA-256 of the items, in hexadecimal: equal suites have equal digests
 */
public record SuiteView(SuiteId id, String name, SuiteFormat format, String digest, int items, Instant addedAt) {}
