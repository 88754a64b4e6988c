package org.touchstone.catalog.jsonl;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of UTF-8 text, or the elements of a file that is one JSON list, from a plain or gzip-compressed stream in constant memory. A line that is too long, is not UTF-8 or holds a NUL is
 * given as {@link Line.Unreadable} and reading goes on after it; where the stream itself breaks off, the last line says so.
 */
public final class LineReader implements AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final String UNCLOSED = "The file ends in the middle: its list is not closed";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final CountedStream counted;
    private @Nullable InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int limit;
    private final LineBuffer line = new LineBuffer();
    private final Cut cut = new Cut();
    private long number;
    private boolean over;

    public LineReader(InputStream raw) {
        counted = new CountedStream(raw);
    }

    /** The next line that is not blank, or null at the end. */
    public @Nullable Line next() {
        while (!over) {
            var read = read();
            boolean blank = read instanceof Line.Text text && text.text().isBlank();
            if (read != null && !blank) {
                return read;
            }
        }
        return null;
    }

    /** How many bytes were taken from the stream so far, before decompression. */
    public long bytesRead() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        (in == null ? counted : in).close();
    }

    private @Nullable Line read() {
        number++;
        line.clear();
        try {
            while (position < limit || fill()) {
                if (takeUpToLineEnd()) {
                    return line.asLine(number, true);
                }
            }
        } catch (IOException broken) {
            over = true;
            return new Line.Unreadable(number, brokenOff(broken), line.excerpt());
        }
        over = line.isEmpty() || !cut.isBetweenElements();
        if (line.isEmpty()) {
            return cut.isBetweenElements() ? new Line.Unreadable(number, UNCLOSED, "") : null;
        }
        return line.asLine(number, false);
    }

    private boolean fill() throws IOException {
        boolean first = in == null;
        if (in == null) {
            in = opened();
        }
        limit = Math.max(0, in.read(chunk));
        position = first ? cut.open(chunk, limit) : 0;
        return limit > 0;
    }

    private InputStream opened() throws IOException {
        var peeked = new PushbackInputStream(counted, BYTE_ORDER_MARK.length);
        byte[] start = peeked.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            peeked.unread(start);
        }
        boolean zipped = start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        return zipped ? new GZIPInputStream(peeked, CHUNK) : peeked;
    }

    private boolean takeUpToLineEnd() {
        int end = cut.end(chunk, position, limit);
        line.append(chunk, position, end - position);
        position = Math.min(end + 1, limit);
        return end < limit;
    }

    private static String brokenOff(IOException broken) {
        return switch (broken) {
            case EOFException _ -> "The file ends in the middle: its compressed data breaks off here";
            case ZipException _ -> "The compressed data is damaged from here on; the rest of the file was not read";
            default -> "The file ends in the middle: it stopped arriving here";
        };
    }
}
