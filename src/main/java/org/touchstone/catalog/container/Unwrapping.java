package org.touchstone.catalog.container;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** Takes one layer of compression off, or none. */
final class Unwrapping {

    private static final int CHUNK = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** A zstd stream may ask for a window of up to 128 MB, as the highest levels of its own tool do; more is refused. */
    private static final int LONGEST_WINDOW = 27;

    private Unwrapping() {}

    static PushbackInputStream peekable(InputStream in) {
        return new PushbackInputStream(in, Kind.SEEN);
    }

    /** Says what begins here and leaves it unread. */
    static Kind kind(PushbackInputStream in) throws IOException {
        byte[] beginning = in.readNBytes(Kind.SEEN);
        in.unread(beginning);
        return Kind.of(beginning);
    }

    /** The decompressed stream; the kind is none that holds files. */
    static InputStream unwrapped(InputStream in, Kind kind) throws IOException {
        return switch (kind) {
            case GZIP -> new Gzip(in, CHUNK);
            case ZSTD -> new ZstdInputStream(in).setLongMax(LONGEST_WINDOW);
            case PLAIN, ZIP -> in;
        };
    }

    /** The text without the mark that some programs put before UTF-8. */
    static InputStream withoutMark(InputStream text) throws IOException {
        var peeked = new PushbackInputStream(text, BYTE_ORDER_MARK.length);
        byte[] start = peeked.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            peeked.unread(start);
        }
        return peeked;
    }
}
