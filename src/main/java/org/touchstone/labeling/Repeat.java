package org.touchstone.labeling;

/**
 * A comparison that a worker may be shown once more, its queue entry locked.
 *
 * @param earlier the lease of its first showing
 * @param overlap the entry's overlap, of which a repeat takes nothing
 */
record Repeat(Lease earlier, int overlap) {}
