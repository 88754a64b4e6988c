package org.touchstone.catalog.stackexchange;

/** A row that is no post as dumps have them; the message says why, to the person who brought the file. */
final class UnfitPost extends Exception {
    UnfitPost(String message) {
        super(message);
    }
}
