package org.touchstone.datasets;

import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.LabelledPair;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Freezes the labels of files as they are. */
@Component
class LabelledFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final Imports imports;
    private final SnapshotDrafts drafts;
    private final SecretKeys secrets;

    LabelledFiles(Imports imports, SnapshotDrafts drafts, SecretKeys secrets) {
        this.imports = imports;
        this.secrets = secrets;
        this.drafts = drafts;
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
        drafts.discard(draft.id());
        drafts.begin(draft);
        try {
            write(drafts.writer(draft), new ElsewhereVotes(names(recipe)), reading, in);
        } catch (RuntimeException failure) {
            drafts.discard(draft.id());
            throw failure;
        }
    }

    private Pseudonyms names(SnapshotDraft.Recipe recipe) {
        return new Pseudonyms(secrets.key("pseudonyms"), recipe.json().toString());
    }

    private void write(SnapshotWriter writer, ElsewhereVotes votes, Datasets.Reading reading, InputStream in) {
        var report = imports.readLabelled(
                reading.source(),
                in,
                pairs -> writer.add(
                        pairs.stream().map(pair -> backed(pair, votes)).toList()));
        if (writer.isEmpty()) {
            throw nothing(report);
        }
        writer.freeze(source(report), votes.simulated());
    }

    private static BackedPair backed(LabelledPair labelled, ElsewhereVotes votes) {
        var pair = labelled.pair();
        var frozen = new PreferencePair(
                pair.conversation(),
                pair.first().content(),
                pair.second().content(),
                labelled.label(),
                labelled.strength(),
                votes(labelled));
        var beside = labelled.beside();
        var sources = new Backing.Sources(pair.first().source(), pair.second().source());
        return new BackedPair(
                frozen, new Backing(comparison(beside), sources, beside.margin(), votes.of(labelled.votes())));
    }

    private static int votes(LabelledPair labelled) {
        return Objects.requireNonNullElse(
                labelled.beside().votes(), Math.max(1, labelled.votes().size()));
    }

    private static @Nullable ComparisonId comparison(LabelledPair.Beside beside) {
        return beside.comparison() == null ? null : new ComparisonId(beside.comparison());
    }

    private static ObjectNode source(ImportReport report) {
        var source = JSON.createObjectNode()
                .put("import", report.id().toString())
                .put("file", report.fileName())
                .put("format", report.details().format().name())
                .put("accepted", report.accepted())
                .put("rejected", report.rejected());
        var licence = report.details().format().licence();
        return licence == null ? source : source.put("licence", licence);
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
