package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** How a file travels. */
enum Encoding {
    PLAIN,
    /** Compressed on the way; what arrives in the end is the plain file. */
    COMPRESSED_ON_THE_WAY,
    /** A compressed file. */
    COMPRESSED_FILE;

    static Encoding wanted(DownloadForm form, HttpServletRequest request) {
        if (form.compressed()) {
            return COMPRESSED_FILE;
        }
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") ? COMPRESSED_ON_THE_WAY : PLAIN;
    }
}
