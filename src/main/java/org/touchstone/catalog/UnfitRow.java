package org.touchstone.catalog;

/** A line of a file is not in the format it should have; the message says why, to the person who sent it. */
final class UnfitRow extends Exception {

    UnfitRow(String message) {
        super(message);
    }
}
