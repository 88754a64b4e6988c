package org.touchstone.datasets;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.touchstone.support.Sha256;

/** Passes bytes on, counts them and takes their SHA-256. Leaves the stream below open. */
final class DigestStream extends OutputStream {

    private final OutputStream out;
    private final MessageDigest digest = Sha256.empty();
    private long bytes;
    private String finished = "";

    DigestStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
        out.write(some, offset, length);
        digest.update(some, offset, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    long bytes() {
        return bytes;
    }

    /** The digest of everything; from then on nothing may be written. */
    String sha256() {
        if (finished.isEmpty()) {
            finished = HexFormat.of().formatHex(digest.digest());
        }
        return finished;
    }
}
