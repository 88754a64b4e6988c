package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.catalog.HhText;
import org.touchstone.support.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a snapshot from its first pair to its digest, in constant memory. Pairs come in the order in which they will be read. */
final class SnapshotWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final SnapshotDraft draft;
    private final SnapshotTable table;
    private final Function<String, Split> place;
    private final SnapshotFiles files = new SnapshotFiles();
    private final Repeats repeats = new Repeats();
    private int written;
    private int ties;
    private int marked;

    /** Writes a snapshot in which this says to which part each group of conversations belongs. */
    SnapshotWriter(SnapshotDraft draft, SnapshotTable table, Function<String, Split> place) {
        this.draft = draft;
        this.place = place;
        this.table = table;
    }

    /** Adds the pairs, each to the part that its conversation belongs to. */
    void add(List<BackedPair> pairs) {
        var placed = new ArrayList<PlacedPair>(pairs.size());
        for (var backed : pairs) {
            var pair = backed.pair();
            var group = ConversationHash.ofOpening(pair.conversation());
            var here = new PlacedPair(written, place.apply(group), pair, backed.backing());
            files.add(here);
            placed.add(here);
            repeats.add(pair);
            written++;
            ties += pair.isTie() ? 1 : 0;
            marked += holdsMarker(pair) ? 1 : 0;
        }
        table.addPairs(draft.id(), placed);
    }

    boolean isEmpty() {
        return written == 0;
    }

    /** The pairs so far. */
    int written() {
        return written;
    }

    /** Freezes what was written; the source tells where it came from and is not part of the digest. */
    void freeze(ObjectNode source, boolean simulated) {
        var digest = digest();
        table.freeze(draft.id(), new SnapshotTable.Seal(digest, manifest(digest, source, simulated), simulated, files));
    }

    private String digest() {
        return Sha256.hex(
                "touchstone-snapshot-1",
                draft.recipe().json().toString(),
                files.digest(Split.TRAIN),
                files.digest(Split.VALIDATION),
                files.digest(Split.TEST));
    }

    private String manifest(String digest, ObjectNode source, boolean simulated) {
        var manifest = JSON.createObjectNode()
                .put("schema", "touchstone-snapshot-1")
                .put("name", draft.name())
                .put("touchstone", version())
                .put("digest", digest)
                .put("simulated", simulated);
        manifest.set("recipe", draft.recipe().json());
        manifest.set("source", source);
        manifest.putObject("counts")
                .put("pairs", written)
                .put("train", files.pairs(Split.TRAIN))
                .put("validation", files.pairs(Split.VALIDATION))
                .put("test", files.pairs(Split.TEST))
                .put("ties", ties)
                .put("repeated", repeats.count())
                .put("turnMarkersInResponses", marked);
        files.describe(manifest.putArray("files"));
        return manifest.toPrettyString();
    }

    /** The application's version, as its archive tells it. */
    private static String version() {
        return Objects.requireNonNullElse(
                SnapshotWriter.class.getPackage().getImplementationVersion(), "run from its classes");
    }

    private static boolean holdsMarker(PreferencePair pair) {
        return HhText.holdsMarker(pair.first()) || HhText.holdsMarker(pair.second());
    }
}
