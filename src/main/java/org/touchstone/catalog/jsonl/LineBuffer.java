package org.touchstone.catalog.jsonl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of one line, of which no more than the longest allowed are kept. */
final class LineBuffer {

    /** The longest line that is read, in bytes. */
    private static final int LONGEST = 1_000_000;

    private static final int EXCERPT = 160;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] bytes = new byte[4096];
    private int kept;
    private long length;

    void clear() {
        kept = 0;
        length = 0;
    }

    void append(byte[] from, int offset, int count) {
        int room = Math.min(count, LONGEST - kept);
        if (kept + room > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(LONGEST, Math.max(kept + room, bytes.length * 2)));
        }
        System.arraycopy(from, offset, bytes, kept, room);
        kept += room;
        length += count;
    }

    boolean isEmpty() {
        return length == 0;
    }

    Line asLine(long number, boolean ended) {
        if (length > LONGEST) {
            return unreadable(number, "The line is longer than 1 MB (%,d bytes)".formatted(length));
        }
        if (holdsNul()) {
            return unreadable(number, "The line contains a NUL byte, so it is not text");
        }
        try {
            return new Line.Text(
                    number, decoder.decode(ByteBuffer.wrap(bytes, 0, kept)).toString(), ended);
        } catch (CharacterCodingException _) {
            return unreadable(number, "The line is not valid UTF-8");
        }
    }

    /** How the line begins, with a replacement character for whatever is not text. */
    String excerpt() {
        return new String(bytes, 0, Math.min(kept, EXCERPT), StandardCharsets.UTF_8).replace('\0', '\ufffd');
    }

    private Line unreadable(long number, String reason) {
        return new Line.Unreadable(number, reason, excerpt());
    }

    private boolean holdsNul() {
        for (int i = 0; i < kept; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
