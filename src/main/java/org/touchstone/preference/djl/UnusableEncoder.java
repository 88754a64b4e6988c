package org.touchstone.preference.djl;

/** The encoder folder holds something that cannot be used; the message says what. */
final class UnusableEncoder extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnusableEncoder(String reason) {
        super("The encoder cannot be used: " + reason);
    }
}
