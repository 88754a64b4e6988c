package org.touchstone.labeling;

/**
 * From where on a study's queue may hold something for a worker, so that nobody looks again and again at what they have
 * passed by. What lies before was no candidate for them unless a transaction later than {@code seen} changed it.
 *
 * @param lateness of the first entry that may be one; negative infinity at the beginning of the queue, infinity past its end
 * @param position of that entry among those of the same lateness
 * @param seen the first transaction whose changes behind this point are still to be looked at
 */
record Reach(double lateness, long position, String seen) {

    /** The whole queue. */
    static final Reach ALL = new Reach(Double.NEGATIVE_INFINITY, 0, "0");

    /** Whether there is anything before. */
    boolean hasBefore() {
        return lateness > Double.NEGATIVE_INFINITY;
    }

    /** As far as an entry, or past the end. */
    Reach at(double entryLateness, long entryPosition) {
        return new Reach(entryLateness, entryPosition, seen);
    }

    /** Past the end of the queue. */
    Reach atEnd() {
        return at(Double.POSITIVE_INFINITY, 0);
    }

    /** With nothing left to look at of what earlier transactions changed. */
    Reach seenUntil(String transaction) {
        return new Reach(lateness, position, transaction);
    }
}
