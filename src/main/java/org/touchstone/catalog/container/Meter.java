package org.touchstone.catalog.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what arrives and what it unfolds to, and ends reading where a limit is passed. */
final class Meter {

    private final Limits limits;
    private long arrived;
    private long unfolded;

    Meter(Limits limits) {
        this.limits = limits;
    }

    long arrived() {
        return arrived;
    }

    /** The stream as it arrives. */
    InputStream arriving(InputStream raw) {
        return new Counted(raw, this::arrive);
    }

    /** A stream of what comes out of decompression. */
    InputStream unfolding(InputStream content) {
        return new Counted(content, this::unfold);
    }

    private void arrive(int count) throws TooMuch {
        arrived += count;
        if (arrived > limits.compressed()) {
            throw TooMuch.compressed(limits.compressed());
        }
    }

    private void unfold(int count) throws TooMuch {
        unfolded += count;
        if (unfolded > limits.uncompressed()) {
            throw TooMuch.uncompressed(limits.uncompressed());
        }
        if (unfolded > Limits.HARMLESS && unfolded / limits.ratio() > arrived) {
            throw TooMuch.ratio(limits.ratio());
        }
    }

    /** Takes note of so many bytes. */
    @FunctionalInterface
    private interface Count {
        void of(int bytes) throws TooMuch;
    }

    private static final class Counted extends FilterInputStream {

        private final Count count;

        Counted(InputStream in, Count count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count.of(1);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                count.of(read);
            }
            return read;
        }

        /** Read and not skipped, so that what is passed over is counted, too. */
        @Override
        public long skip(long bytes) throws IOException {
            var passed = new byte[(int) Math.min(8_192, Math.max(0, bytes))];
            return Math.max(0, read(passed, 0, passed.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
