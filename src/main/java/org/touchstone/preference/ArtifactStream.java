package org.touchstone.preference;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** Reads a stored artifact with one piece of it in memory at a time; pieces that are skipped are not read. */
final class ArtifactStream extends InputStream {

    private final ArtifactTable artifacts;
    private final String digest;
    private final long bytes;
    private long at;
    private int loaded = -1;
    private byte[] piece = {};

    ArtifactStream(ArtifactTable artifacts, String digest, long bytes) {
        this.artifacts = artifacts;
        this.digest = digest;
        this.bytes = bytes;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (at >= bytes) {
            return -1;
        }
        int wanted = (int) (at / ArtifactTable.CHUNK);
        if (wanted != loaded) {
            piece = artifacts.piece(digest, wanted).orElseThrow();
            loaded = wanted;
        }
        int from = (int) (at % ArtifactTable.CHUNK);
        int many = Math.min(length, piece.length - from);
        System.arraycopy(piece, from, into, offset, many);
        at += many;
        return many;
    }

    @Override
    public long skip(long many) {
        long skipped = Math.clamp(many, 0, bytes - at);
        at += skipped;
        return skipped;
    }

    @Override
    public byte[] readAllBytes() {
        var all = new byte[Math.toIntExact(bytes - at)];
        int done = 0;
        while (done < all.length) {
            done += read(all, done, all.length - done);
        }
        return all;
    }

    @Override
    public void close() {
        piece = Arrays.copyOf(piece, 0);
        loaded = -1;
    }
}
