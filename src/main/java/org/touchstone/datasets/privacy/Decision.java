package org.touchstone.datasets.privacy;

/** What researchers decide about a find. */
public enum Decision {
    /** It is nobody's, or may be frozen all the same. */
    KEEP,

    /** The comparison stays out of snapshots. */
    LEAVE_OUT
}
