package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Answers for a file of which digest and length are known: as a whole, as a piece of it, or that it is there already (RFC 9110, 13 and 14). */
final class Conditions {

    private Conditions() {}

    /**
     * Sets status and headers.
     *
     * @param tag the file's digest; always of the same bytes
     * @return what is to be sent; null for nothing at all
     */
    static @Nullable ByteRange answer(
            String tag, long bytes, HttpServletRequest request, HttpServletResponse response) {
        var quoted = quoted(tag);
        response.setHeader(HttpHeaders.ETAG, quoted);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (isThere(quoted, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return null;
        }
        var range = isStill(quoted, request) ? ByteRange.of(request.getHeader(HttpHeaders.RANGE), bytes) : null;
        if (range == null) {
            response.setContentLengthLong(bytes);
            return isHead(request) ? null : new ByteRange(0, bytes);
        }
        return piece(range, bytes, request, response);
    }

    private static @Nullable ByteRange piece(
            ByteRange range, long bytes, HttpServletRequest request, HttpServletResponse response) {
        if (range.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + bytes);
            response.setContentLength(0);
            return null;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(range.from(), range.last(), bytes));
        response.setContentLengthLong(range.length());
        return isHead(request) ? null : range;
    }

    /** Whether the client has the file, whatever it is called there. */
    static boolean isThere(String quoted, HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::trim)
                        .anyMatch(each -> each.equals("*") || each.equals(quoted) || each.equals("W/" + quoted));
    }

    static String quoted(String tag) {
        return '"' + tag + '"';
    }

    static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }

    /** Whether the beginning that the client has is one of this file. */
    private static boolean isStill(String quoted, HttpServletRequest request) {
        var begun = request.getHeader(HttpHeaders.IF_RANGE);
        return begun == null || begun.equals(quoted);
    }
}
