package org.touchstone.datasets.privacy;

/** A passage of a text, from the first character to before the last. */
record Match(Kind kind, int start, int end) {

    boolean overlaps(Match other) {
        return start < other.end && other.start < end;
    }
}
