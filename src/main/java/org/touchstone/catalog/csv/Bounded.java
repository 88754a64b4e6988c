package org.touchstone.catalog.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends reading in a record that has no end, as after a quotation mark that is never closed. */
final class Bounded extends FilterReader {

    /** The longest record, in letters. */
    static final int LONGEST = 1_000_000;

    private long since;

    Bounded(Reader in) {
        super(in);
    }

    /** A record ended here. */
    void anew() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        count(letter < 0 ? 0 : 1);
        return letter;
    }

    @Override
    public int read(char[] letters, int offset, int length) throws IOException {
        int read = super.read(letters, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int letters) throws Endless {
        since += letters;
        if (since > LONGEST) {
            throw new Endless();
        }
    }

    /** A record is too long. */
    static final class Endless extends IOException {
        Endless() {
            super("The record is longer than 1 MB");
        }
    }
}
