package org.touchstone.catalog.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * What is compressed with gzip, in one piece or several. The library's own stream takes a later piece with a damaged or cut header for the end
 * of the file; this one fails there, so that no part passes for the whole.
 */
final class Gzip extends InflaterInputStream {

    private static final int[] BEGINNING = {0x1f, 0x8b, 8};

    /** Of the header: when the piece was made, how well it is compressed, and on what system. */
    private static final int UNREAD = 6;

    private static final int HAS_SUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final CRC32 sum = new CRC32();
    private int at;
    private boolean over;

    Gzip(InputStream in, int chunk) throws IOException {
        super(in, new Inflater(true), chunk);
        header(next());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!over) {
            int read = super.read(bytes, offset, length);
            if (read >= 0) {
                sum.update(bytes, offset, read);
                return read;
            }
            at = len - inf.getRemaining();
            trailer();
            another();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inf.end();
        super.close();
    }

    private void trailer() throws IOException {
        long expected = sum.getValue();
        long length = inf.getBytesWritten() & 0xffffffffL;
        if (number(4) != expected || number(4) != length) {
            throw new ZipException("The piece is not what it was");
        }
    }

    /** Begins the next piece, if there is one; zeros behind the last are what some media are filled up with. */
    private void another() throws IOException {
        int first = next();
        if (first > 0) {
            header(first);
            return;
        }
        while (first == 0) {
            first = next();
        }
        if (first > 0) {
            throw new ZipException("Something stands behind the zeros");
        }
        over = true;
    }

    private void header(int first) throws IOException {
        sum.reset();
        sum.update(first);
        if (first != BEGINNING[0] || number(1) != BEGINNING[1] || number(1) != BEGINNING[2]) {
            throw new ZipException("No piece begins here");
        }
        long flags = number(1);
        pass(UNREAD);
        if ((flags & HAS_EXTRA) != 0) {
            pass(number(2));
        }
        passText((flags & HAS_NAME) != 0);
        passText((flags & HAS_COMMENT) != 0);
        long expected = sum.getValue() & 0xffff;
        if ((flags & HAS_SUM) != 0 && number(2) != expected) {
            throw new ZipException("The header is not what it was");
        }
        sum.reset();
        inf.reset();
        inf.setInput(buf, at, len - at);
    }

    private void passText(boolean stands) throws IOException {
        while (stands && number(1) != 0) {
            // A text ends with a zero and says nothing that is asked for here.
        }
    }

    private void pass(long bytes) throws IOException {
        for (long i = 0; i < bytes; i++) {
            number(1);
        }
    }

    /** A number of so many bytes, the lowest first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            int next = next();
            if (next < 0) {
                throw new EOFException();
            }
            sum.update(next);
            number |= (long) next << (8 * i);
        }
        return number;
    }

    /** The next byte behind what was inflated; less than 0 at the end. */
    private int next() throws IOException {
        if (at == len) {
            at = 0;
            len = Math.max(0, in.read(buf, 0, buf.length));
        }
        return at < len ? buf[at++] & 0xff : -1;
    }
}
