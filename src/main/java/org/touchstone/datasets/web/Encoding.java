package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.touchstone.datasets.FileType;
import org.touchstone.datasets.Packing;

/**
 * How a file travels.
 *
 * @param onTheWay whether it is compressed on the way only, so that what arrives in the end is the plain file
 */
record Encoding(Packing packing, boolean onTheWay) {

    static final Encoding PLAIN = new Encoding(Packing.NONE, false);

    /** Whoever wants a range wants it of the plain file. */
    static Encoding wanted(Packing packing, FileType type, HttpServletRequest request) {
        if (packing != Packing.NONE) {
            return new Encoding(packing, false);
        }
        if (type.isCompressed() || request.getHeader(HttpHeaders.RANGE) != null) {
            return PLAIN;
        }
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepts(accepted, "zstd")) {
            return new Encoding(Packing.ZSTD, true);
        }
        return accepts(accepted, "gzip") ? new Encoding(Packing.GZIP, true) : PLAIN;
    }

    /** What is appended to the name of the file. */
    String suffix() {
        return onTheWay ? "" : packing.suffix();
    }

    String mediaType(FileType type) {
        return switch (packing) {
            case GZIP -> onTheWay ? type.mediaType() : "application/gzip";
            case ZSTD -> onTheWay ? type.mediaType() : "application/zstd";
            case NONE -> type.mediaType();
        };
    }

    private static boolean accepts(@Nullable String header, String coding) {
        return header != null
                && Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(each -> each.equals(coding) || isWeighed(each, coding));
    }

    /** Whether the coding comes with a weight, and not with none. */
    private static boolean isWeighed(String named, String coding) {
        return named.startsWith(coding + ";") && !named.matches(".*;q=0(\\.0*)?");
    }
}
