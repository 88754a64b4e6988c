package org.touchstone.catalog.container;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brought, opened: a plain file, one compressed with gzip or zstd, or a zip archive of several, told apart by the first bytes.
 * Read as it streams, in constant memory and within limits.
 */
public final class Container implements AutoCloseable {

    private final InputStream arriving;
    private final Limits limits;
    private final Meter meter;
    private @Nullable Kind kind;
    private @Nullable Archive archive;

    public Container(InputStream raw, Limits limits) {
        this.limits = limits;
        meter = new Meter(limits);
        arriving = meter.arriving(raw);
    }

    /** The next file in it, or null after the last one. Fails with {@link TooMuch} where a limit is passed. */
    public @Nullable Part next() throws IOException {
        if (kind == null) {
            return first();
        }
        return archive == null ? null : archive.next();
    }

    /** What the file turned out to be; plain before the first part was asked for. */
    public Kind kind() {
        return kind == null ? Kind.PLAIN : kind;
    }

    /** How many bytes were taken from the stream so far, before decompression. */
    public long bytesRead() {
        return meter.arrived();
    }

    @Override
    public void close() throws IOException {
        arriving.close();
    }

    private @Nullable Part first() throws IOException {
        var peeked = Unwrapping.peekable(arriving);
        kind = Unwrapping.kind(peeked);
        if (kind == Kind.ZIP) {
            archive = new Archive(peeked, meter, limits.entries());
            return archive.next();
        }
        return new Part.Content("", Unwrapping.withoutMark(meter.unfolding(Unwrapping.unwrapped(peeked, kind))));
    }

    /** Why reading ended before the end, as a sentence for the person who brought the file. */
    public static String words(IOException broken) {
        return switch (broken) {
            case TooMuch limit -> String.valueOf(limit.getMessage());
            case EOFException _ -> "The file ends in the middle: its compressed data breaks off here";
            case ZipException _ -> "The compressed data is damaged from here on; the rest of the file was not read";
            case ZstdIOException zstd -> zstd(zstd);
            default -> "The file ends in the middle: it stopped arriving here";
        };
    }

    private static String zstd(ZstdIOException broken) {
        boolean truncated = String.valueOf(broken.getMessage()).contains("Truncated");
        return words(truncated ? new EOFException() : new ZipException());
    }
}
