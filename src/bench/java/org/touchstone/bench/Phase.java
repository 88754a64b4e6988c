package org.touchstone.bench;

/** A part of the shift: what the workers do from one comparison to the next, and whether they take their time. */
enum Phase {
    /** Everything once in a study of its own, without a pause, so that the figures are those of a process that has been running. */
    WARM_UP,
    /** By program, at a steady pace. */
    API,
    /** In the pages, at the same pace. */
    PAGES,
    /** By program, without a pause: how much the application can take. */
    FLAT_OUT;

    boolean isHurried() {
        return this == WARM_UP || this == FLAT_OUT;
    }
}
