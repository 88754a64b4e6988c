package org.touchstone.catalog.jsonl;

/**
 * Where the pieces of a text file end. A file is cut at its line ends, or, where it is one JSON list, between its elements: by brackets,
 * quotation marks and commas alone, so that an element that is no JSON spoils no other and none is ever held whole but the one being read.
 */
final class Cut {

    private boolean list;
    private int depth;
    private boolean quoted;
    private boolean escaped;

    /** Looks how the file begins; returns how many of the bytes are to be passed over. */
    int open(byte[] bytes, int limit) {
        int first = afterBlanks(bytes, 0, limit);
        list = first < limit && bytes[first] == '[' && !isClosedOnItsLine(bytes, first, limit);
        return list ? first + 1 : 0;
    }

    /** The place of the byte that ends the present piece, or the limit where none of these does. */
    int end(byte[] bytes, int from, int limit) {
        int end = from;
        while (end < limit && !ends(bytes[end])) {
            end++;
        }
        return end;
    }

    /** Whether the list is still open and no element is: a file that ends here was cut off. */
    boolean isBetweenElements() {
        return list && depth == 0 && !quoted;
    }

    private boolean ends(byte next) {
        if (!list) {
            return next == '\n';
        }
        if (quoted) {
            quoted = escaped || next != '"';
            escaped = !escaped && next == '\\';
            return false;
        }
        quoted = next == '"';
        depth += step(next);
        list = depth >= 0;
        return depth < 0 || (depth == 0 && next == ',');
    }

    private static int step(byte next) {
        return switch (next) {
            case '[', '{' -> 1;
            case ']', '}' -> -1;
            default -> 0;
        };
    }

    /** A line that is a list by itself, with an object on the next line, belongs to a file of lines. */
    private static boolean isClosedOnItsLine(byte[] bytes, int first, int limit) {
        int end = first;
        while (end < limit && bytes[end] != '\n') {
            end++;
        }
        int next = afterBlanks(bytes, end, limit);
        int last = end - 1;
        while (isBlank(bytes[last])) {
            last--;
        }
        return next < limit && bytes[next] == '{' && bytes[last] == ']';
    }

    private static int afterBlanks(byte[] bytes, int from, int limit) {
        int next = from;
        while (next < limit && isBlank(bytes[next])) {
            next++;
        }
        return next;
    }

    private static boolean isBlank(byte next) {
        return next == ' ' || next == '\t' || next == '\r' || next == '\n';
    }
}
