package org.touchstone.labeling;

/** Where a response stood on the worker's screen. */
public enum Side {
    LEFT,
    RIGHT;

    Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
