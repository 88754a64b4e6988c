package org.touchstone.catalog.container;

import java.io.IOException;

/** A file goes beyond a limit; the message says which, to the person who brings it. */
final class TooMuch extends IOException {

    private TooMuch(String message) {
        super(message);
    }

    static TooMuch compressed(long limit) {
        return new TooMuch(
                "The file is larger than the %,d bytes that may be brought; the rest was not read".formatted(limit));
    }

    static TooMuch uncompressed(long limit) {
        return new TooMuch("The file unfolds to more than %,d bytes; the rest was not read".formatted(limit));
    }

    static TooMuch ratio(long limit) {
        return new TooMuch(
                "The file unfolds to more than %,d times its size, as files do that are made to do harm; the rest was not read"
                        .formatted(limit));
    }

    static TooMuch entries(long limit) {
        return new TooMuch("The archive holds more than %,d files; the rest was not read".formatted(limit));
    }
}
