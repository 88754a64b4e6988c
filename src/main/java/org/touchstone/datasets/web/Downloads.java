package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;

/** Sends files of snapshots as they are read from the database. */
@Component
class Downloads {

    private static final int BUFFER = 1 << 16;

    private final Datasets datasets;

    Downloads(Datasets datasets) {
        this.datasets = datasets;
    }

    void send(Export export, PersonId by, Encoding encoding, HttpServletResponse response) throws IOException {
        var snapshot = datasets.find(export.snapshot());
        var name = fileName(snapshot, export) + (encoding == Encoding.COMPRESSED_FILE ? ".gz" : "");
        response.setContentType(encoding == Encoding.COMPRESSED_FILE ? "application/gzip" : "application/jsonl");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader("Touchstone-Digest", snapshot.digest());
        response.setHeader("Touchstone-Ties-Left-Out", Integer.toString(new Manifest(snapshot).tiesLeftOut(export)));
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (encoding == Encoding.COMPRESSED_ON_THE_WAY) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        // Never closed on failure: a stream that ends properly would pass for the whole file.
        var out = response.getOutputStream();
        if (encoding == Encoding.PLAIN) {
            var buffered = new BufferedOutputStream(out, BUFFER);
            datasets.export(export, by, buffered);
            buffered.flush();
        } else {
            var zipped = new GZIPOutputStream(out, BUFFER);
            datasets.export(export, by, zipped);
            zipped.finish();
        }
    }

    private static String fileName(SnapshotView snapshot, Export export) {
        var name = snapshot.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "%s-%s-%s-%s.jsonl"
                .formatted(
                        name.isEmpty() ? "snapshot" : name,
                        snapshot.digest().substring(0, 8),
                        word(export.split()),
                        export.format().code());
    }

    private static String word(@Nullable Split split) {
        return split == null ? "all" : split.name().toLowerCase(Locale.ROOT);
    }
}
