package org.touchstone.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.touchstone.support.QueryString;
import org.touchstone.support.Refusal;

/** Where a piece of a file begins: by the header {@code Content-Range: bytes 100-199/500} or the parameter {@code offset}. */
record PieceRange(long from) {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,15})-\\d{1,15}/(\\d{1,15}|\\*)");

    static PieceRange of(HttpServletRequest request) {
        if (isForm(request)) {
            throw new BadPiece();
        }
        var header = request.getHeader(HttpHeaders.CONTENT_RANGE);
        if (header == null) {
            return new PieceRange(Long.parseLong(QueryString.of(request).orElse("offset", "0", PieceRange::digits)));
        }
        var range = RANGE.matcher(header.strip());
        if (!range.matches()) {
            throw new BadRange();
        }
        return new PieceRange(Long.parseLong(range.group(1)));
    }

    /** The framework reads such a body of a PUT as fields of a form, and nothing would be left of it. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("PUT")
                && type != null
                && type.startsWith("application/x-www-form-urlencoded");
    }

    private static String digits(String text) {
        if (!text.matches("\\d{1,15}")) {
            throw new IllegalArgumentException("An offset is a number of bytes");
        }
        return text;
    }

    private static final class BadRange extends Refusal.Invalid {
        BadRange() {
            super("bad-range", "Content-Range", "A Content-Range is written as \"bytes 100-199/500\"");
        }
    }

    private static final class BadPiece extends Refusal.Invalid {
        BadPiece() {
            super(
                    "bad-piece",
                    "Content-Type",
                    "Send a piece as application/octet-stream, not as a form; curl -T does so");
        }
    }
}
