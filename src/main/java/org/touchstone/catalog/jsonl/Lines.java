package org.touchstone.catalog.jsonl;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of a file in their order, each a JSON text or a reason why there is none. */
public interface Lines extends AutoCloseable {

    /**
     * Whether the next line is at hand. Where much has to be read before one is, each call reads a part of it, so that whoever waits can tell how far
     * it is, and end it.
     */
    default boolean ready() {
        return true;
    }

    /** The next line that is not blank, or null at the end. */
    @Nullable
    Line next();

    /** Where the last line stands, as words before a reason; empty where its number says it all. */
    String place();

    /** How the last line begins in the file, where its text was made of something else; null where it was not. */
    default @Nullable String excerpt() {
        return null;
    }

    /** Why reading ended before the end of the file; null where it did not. */
    @Nullable
    String broken();

    /** How many bytes were taken from the stream so far, before decompression. */
    long bytesRead();

    /** Gives up what is held beside the stream, which stays open. No line comes afterwards. */
    default void release() {}

    @Override
    void close() throws IOException;
}
