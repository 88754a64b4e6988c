package org.touchstone.datasets.web;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on a piece of what is written, and fails with {@link Enough} once more is written than is wanted. */
final class SliceStream extends OutputStream {

    private final OutputStream out;
    private long skip;
    private long wanted;

    SliceStream(OutputStream out, ByteRange range) {
        this.out = out;
        skip = range.from();
        wanted = range.length();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int skipped = (int) Math.min(skip, length);
        skip -= skipped;
        int passed = (int) Math.min(wanted, length - skipped);
        out.write(bytes, offset + skipped, passed);
        wanted -= passed;
        if (skipped + passed < length) {
            throw new Enough();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** The piece is there; the rest need not be written. */
    static final class Enough extends IOException {}
}
