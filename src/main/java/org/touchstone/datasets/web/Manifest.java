package org.touchstone.datasets.web;

import java.util.Locale;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.SnapshotView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes figures out of a snapshot's manifest. */
final class Manifest {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode json;

    Manifest(SnapshotView snapshot) {
        json = JSON.readTree(snapshot.manifest());
    }

    /** How many ties the exported file leaves out. */
    int tiesLeftOut(Export export) {
        return json.path("files").values().stream()
                .filter(file ->
                        file.path("format").asString().equals(export.format().code()))
                .filter(file -> export.split() == null
                        || file.path("split")
                                .asString()
                                .equals(export.split().name().toLowerCase(Locale.ROOT)))
                .mapToInt(file -> file.path("tiesLeftOut").asInt())
                .sum();
    }
}
