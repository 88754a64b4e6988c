package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.Exports;
import org.touchstone.datasets.Loss;
import org.touchstone.datasets.Packing;
import org.touchstone.datasets.SnapshotFile;
import org.touchstone.datasets.SnapshotView;

/** Sends files of snapshots as they are read from the database, and pieces of those that are described. */
@Component
class Downloads {

    private final Datasets datasets;
    private final Exports exports;

    Downloads(Datasets datasets, Exports exports) {
        this.datasets = datasets;
        this.exports = exports;
    }

    /** Sends the file that the form asks for. */
    void send(Wanted wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var export = wanted.export();
        var snapshot = datasets.find(export.snapshot());
        var file = exports.describe(export).orElse(null);
        var encoding = Encoding.wanted(wanted.packing(), export.format().type(), request);
        headers(snapshot, export, encoding, response);
        if (file != null) {
            response.setHeader("Touchstone-Left-Out", Long.toString(file.leftOut()));
            if (export.format().lost().contains(Loss.TIES)) {
                response.setHeader("Touchstone-Ties-Left-Out", Long.toString(file.leftOut()));
            }
        }
        var range = range(file, encoding, request, response);
        if (range != null) {
            send(wanted, encoding.packing(), range, response);
        }
    }

    private static void headers(SnapshotView snapshot, Export export, Encoding encoding, HttpServletResponse response) {
        response.setContentType(encoding.mediaType(export.format().type()));
        FileNames.name(response, snapshot, export, encoding.suffix());
        response.setHeader("Touchstone-Digest", snapshot.digest());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (encoding.onTheWay()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, encoding.packing().code());
        }
    }

    /** Compressed as it is sent, a file has no known length; its bytes may change with the library that compresses. */
    private static @Nullable ByteRange range(
            @Nullable SnapshotFile file, Encoding encoding, HttpServletRequest request, HttpServletResponse response) {
        if (file != null && encoding.packing() == Packing.NONE) {
            return Conditions.answer(file.sha256(), file.bytes(), request, response);
        }
        if (file != null) {
            var tag = Conditions.quoted(file.sha256() + "-" + encoding.packing().code());
            response.setHeader(HttpHeaders.ETAG, "W/" + tag);
            if (Conditions.isThere(tag, request)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return null;
            }
        }
        return Conditions.isHead(request) ? null : new ByteRange(0, Long.MAX_VALUE);
    }

    private void send(Wanted wanted, Packing packing, ByteRange range, HttpServletResponse response)
            throws IOException {
        try {
            // Never closed on failure: a stream that ends properly would pass for the whole file.
            packing.pack(
                    new SliceStream(response.getOutputStream(), range),
                    out -> datasets.export(wanted.export(), wanted.by(), out));
        } catch (SliceStream.Enough _) {
            response.flushBuffer();
        } catch (UncheckedIOException failure) {
            if (!(failure.getCause() instanceof SliceStream.Enough)) {
                throw failure;
            }
            response.flushBuffer();
        }
    }

    /**
     * What somebody wants.
     *
     * @param packing of the file itself
     */
    record Wanted(Export export, Packing packing, PersonId by) {}
}
