package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.SnapshotView;

/** What files are called when they arrive: after the snapshot, its digest, the part and the format. */
final class FileNames {

    private static final int DIGEST = 8;

    private FileNames() {}

    static void name(HttpServletResponse response, SnapshotView snapshot, Export export, String suffix) {
        var disposition = ContentDisposition.attachment()
                .filename(of(snapshot, export) + suffix)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }

    private static String of(SnapshotView snapshot, Export export) {
        var name = snapshot.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var split = export.split();
        return "%s-%s-%s-%s.%s"
                .formatted(
                        name.isEmpty() ? "snapshot" : name,
                        snapshot.digest().substring(0, DIGEST),
                        split == null ? "all" : split.code(),
                        export.format().code(),
                        export.format().type().extension());
    }
}
