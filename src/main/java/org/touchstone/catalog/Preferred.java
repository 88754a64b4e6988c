package org.touchstone.catalog;

/** Which of two responses a label names as the better one, by the comparison's own order and not by what a worker saw. */
public enum Preferred {
    FIRST,
    SECOND
}
