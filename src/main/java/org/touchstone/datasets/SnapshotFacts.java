package org.touchstone.datasets;

import org.touchstone.datasets.formats.Facts;
import org.touchstone.studies.Scale;
import tools.jackson.databind.json.JsonMapper;

/** Takes what files tell of a snapshot as a whole out of its manifest. */
final class SnapshotFacts {

    private static final JsonMapper JSON = new JsonMapper();

    private SnapshotFacts() {}

    static Facts of(SnapshotView snapshot) {
        var manifest = JSON.readTree(snapshot.manifest());
        var question = manifest.path("source").path("question").asString("");
        var scale = manifest.path("recipe").path("labels").path("scale").asString("");
        return new Facts(
                snapshot.name(),
                snapshot.digest(),
                question.isEmpty() ? null : question,
                scale.isEmpty() ? null : Scale.valueOf(scale));
    }
}
