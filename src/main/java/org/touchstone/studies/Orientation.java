package org.touchstone.studies;

/** What choosing a response says of it. */
public enum Orientation {
    /** The chosen response is the better one. */
    BETTER,
    /** The chosen response is the worse one (red teaming); exports swap chosen and rejected. */
    WORSE
}
