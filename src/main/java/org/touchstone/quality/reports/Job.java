package org.touchstone.quality.reports;

import java.util.UUID;

/** A report that was claimed to be worked out. */
record Job(UUID id, String kind, Asked asked) {}
