package org.touchstone.datasets;

/** A pair with what stands behind its label. */
record BackedPair(PreferencePair pair, Backing backing) {}
