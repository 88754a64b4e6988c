package org.touchstone.datasets.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file.
 *
 * @param from the first byte, counted from 0
 * @param length may be less than none only where the range lies behind the file's end
 */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The piece that a header {@code Range} names (RFC 9110, 14.1.2); null where it names none or several, which may be passed over. */
    static @Nullable ByteRange of(@Nullable String header, long bytes) {
        var named = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!named.matches()) {
            return null;
        }
        var from = named.group(1);
        var to = named.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? null : last(Long.parseLong(to), bytes);
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? bytes - 1 : Math.min(Long.parseLong(to), bytes - 1);
        return !to.isEmpty() && Long.parseLong(to) < first ? null : new ByteRange(first, last - first + 1);
    }

    private static ByteRange last(long many, long bytes) {
        long length = Math.min(many, bytes);
        return new ByteRange(bytes - length, length);
    }

    boolean isEmpty() {
        return length <= 0;
    }

    long last() {
        return from + length - 1;
    }
}
