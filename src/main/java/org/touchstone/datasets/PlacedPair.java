package org.touchstone.datasets;

/** A pair with its place in a snapshot, counted from 0 over all parts, and what stands behind its label. */
public record PlacedPair(int position, Split split, PreferencePair pair, Backing backing) {}
