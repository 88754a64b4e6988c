package org.touchstone.datasets;

/** The part of a snapshot that a pair belongs to; a conversation is never in two. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST
}
