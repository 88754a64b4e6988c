package org.touchstone.catalog.container;

import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on and keeps the last of them. */
final class Tail extends InputStream {

    /** Room for the longest comment of a zip archive and the records before it. */
    private static final int KEPT = 1 << 17;

    private final InputStream in;
    private final byte[] ring = new byte[KEPT];
    private long passed;

    Tail(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            keep(new byte[] {(byte) value}, 0, 1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        keep(bytes, offset, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The last bytes that were read, as many as are kept. */
    byte[] last() {
        int kept = (int) Math.min(passed, KEPT);
        var last = new byte[kept];
        for (int i = 0; i < kept; i++) {
            last[i] = ring[place(passed - kept + i)];
        }
        return last;
    }

    private void keep(byte[] bytes, int offset, int count) {
        int done = 0;
        while (done < count) {
            int piece = Math.min(count - done, KEPT - place(passed));
            System.arraycopy(bytes, offset + done, ring, place(passed), piece);
            passed += piece;
            done += piece;
        }
    }

    private static int place(long passed) {
        return (int) (passed % KEPT);
    }
}
