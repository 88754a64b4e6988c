package org.touchstone.support.postgres;

import java.io.Serial;

/** The database cannot be used; the message says why and the remedy says what a person can do about it. */
final class DatabaseUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String remedy;

    DatabaseUnavailable(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
