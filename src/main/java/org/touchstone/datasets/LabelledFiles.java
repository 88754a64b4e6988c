package org.touchstone.datasets;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.Preferred;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Freezes the labels of files as they are. */
@Component
class LabelledFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final Imports imports;
    private final SnapshotTable snapshots;

    LabelledFiles(Imports imports, SnapshotTable snapshots) {
        this.imports = imports;
        this.snapshots = snapshots;
    }

    Datasets.Reading begin(ImportLabelled labelled, PersonId by) {
        var id = SnapshotId.random();
        var request = new ImportRequest(labelled.name(), labelled.format(), by, null, "/snapshots/" + id);
        return new Datasets.Reading(imports.begin(request), id);
    }

    void freeze(ImportLabelled labelled, Datasets.Reading reading, InputStream in, PersonId by) {
        var labels = JSON.createObjectNode().put("policy", "as in the file");
        var recipe = new SnapshotDraft.Recipe(null, labels, labelled.shares(), labelled.seed());
        var draft = new SnapshotDraft(reading.snapshot(), labelled.name(), recipe, by);
        snapshots.discard(draft.id());
        snapshots.begin(draft);
        try {
            write(new SnapshotWriter(draft, snapshots), reading, in);
        } catch (RuntimeException failure) {
            snapshots.discard(draft.id());
            throw failure;
        }
    }

    private void write(SnapshotWriter writer, Datasets.Reading reading, InputStream in) {
        var report = imports.readLabelled(
                reading.source(),
                in,
                pairs -> writer.add(pairs.stream().map(LabelledFiles::labelled).toList()));
        if (writer.isEmpty()) {
            throw nothing(report);
        }
        writer.freeze(source(report), false);
    }

    private static PreferencePair labelled(CandidatePair pair) {
        return new PreferencePair(
                pair.conversation(),
                pair.first().content(),
                pair.second().content(),
                pair.known() == Preferred.FIRST ? 1 : 0,
                null,
                1);
    }

    private static ObjectNode source(ImportReport report) {
        return JSON.createObjectNode()
                .put("import", report.id().toString())
                .put("file", report.fileName())
                .put("format", report.details().format().name())
                .put("accepted", report.accepted())
                .put("rejected", report.rejected());
    }

    private static NothingToFreeze nothing(ImportReport report) {
        return report.firstErrors().stream()
                .findFirst()
                .map(error -> new NothingToFreeze(
                        "unread",
                        "No line of the file could be read; line %d: %s".formatted(error.line(), error.reason()),
                        error.line(),
                        error.reason()))
                .orElseGet(() -> new NothingToFreeze("empty", "The file holds no pairs"));
    }
}
