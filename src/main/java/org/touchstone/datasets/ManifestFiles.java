package org.touchstone.datasets;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the files that a snapshot's manifest describes out of it: our own format, and of older snapshots the first few formats. */
final class ManifestFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private ManifestFiles() {}

    static List<SnapshotFile> of(SnapshotView snapshot) {
        return JSON.readTree(snapshot.manifest()).path("files").values().stream()
                .map(ManifestFiles::file)
                .toList();
    }

    private static SnapshotFile file(JsonNode file) {
        return new SnapshotFile(
                ExportFormat.of(file.path("format").asString()),
                Split.valueOf(file.path("split").asString().toUpperCase(Locale.ROOT)),
                file.path("lines").asLong(),
                file.path("tiesLeftOut").asLong(),
                file.path("bytes").asLong(),
                file.path("sha256").asString());
    }
}
