package org.touchstone.datasets.formats;

import java.io.IOException;
import org.touchstone.datasets.PlacedPair;

/** Writes pairs to a stream in one format, in constant memory. The same pairs are always the same bytes. */
public interface RecordWriter {

    /** Adds what the format makes of the pair; false where it has no place for it and leaves it out. */
    boolean add(PlacedPair pair) throws IOException;

    /** Writes what still waits. The stream stays open. */
    void finish() throws IOException;

    /** How many records there are: lines, or rows, without a line of names. */
    long records();
}
