package org.touchstone.datasets;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportId;
import org.touchstone.studies.StudyId;

/** Freezes labelled pairs as snapshots, hands them out and exports them. A snapshot never changes. */
@Service
public class Datasets {

    private final SnapshotTable snapshots;
    private final SnapshotPairs pairs;
    private final LabelledFiles files;
    private final StudySnapshots studies;
    private final Exports exports;

    Datasets(
            SnapshotTable snapshots,
            SnapshotPairs pairs,
            LabelledFiles files,
            StudySnapshots studies,
            Exports exports) {
        this.snapshots = snapshots;
        this.pairs = pairs;
        this.files = files;
        this.studies = studies;
        this.exports = exports;
    }

    /** Freezes the judgments of a study as they stand now. Refuses when the policy lets no comparison in. */
    public SnapshotId freeze(FreezeRequest request, PersonId by) {
        return noted(studies.freeze(request, by), by).id();
    }

    /** Whether {@link #preview} is there at once; else it takes up to a minute for a million judgments. */
    public boolean previewsAtOnce(StudyId study) {
        return studies.isSmall(study);
    }

    /** Counts what {@link #freeze} would take now, and what it would leave out. */
    public FreezePreview preview(FreezeRequest request) {
        return studies.preview(request);
    }

    /** Freezes what can be read of a labelled file; lines that cannot are kept as those of an import are. Refuses when none can. */
    public SnapshotView importLabelled(ImportLabelled labelled, InputStream in, PersonId by) {
        return importLabelled(labelled, files.begin(labelled, by), in, by);
    }

    /** The same under an import that was begun before, so that people can watch it. */
    public SnapshotView importLabelled(ImportLabelled labelled, Reading reading, InputStream in, PersonId by) {
        files.freeze(labelled, reading, in, by);
        return noted(reading.snapshot(), by);
    }

    /** Returns the snapshot, or refuses when there is none. */
    public SnapshotView find(SnapshotId id) {
        return snapshots.find(id).orElseThrow(() -> new UnknownSnapshot(id));
    }

    /** Returns every snapshot, newest first. */
    public List<SnapshotView> all() {
        return snapshots.all();
    }

    /** Returns the pairs of one part, in the snapshot's order. */
    public List<PreferencePair> pairs(SnapshotId id, Split split) {
        var found = new ArrayList<PreferencePair>();
        forEach(id, split, found::add);
        return found;
    }

    /** Hands over the pairs of one part, or of all where it is null, in the snapshot's order and in constant memory. */
    public void forEach(SnapshotId id, @Nullable Split split, Consumer<PreferencePair> each) {
        find(id);
        pairs.forEach(id, split, Integer.MAX_VALUE, placed -> each.accept(placed.pair()));
    }

    /** The same with what stands behind each label, its margin among it. */
    public void forEachBacked(SnapshotId id, @Nullable Split split, BiConsumer<PreferencePair, Backing> each) {
        find(id);
        pairs.forEach(id, split, Integer.MAX_VALUE, placed -> each.accept(placed.pair(), placed.backing()));
    }

    /** The same for all parts, with what wrote the responses; at most so many. */
    public void forEachSourced(SnapshotId id, int limit, BiConsumer<PreferencePair, Backing.Sources> each) {
        find(id);
        pairs.forEach(
                id,
                null,
                limit,
                placed -> each.accept(placed.pair(), placed.backing().sources()));
    }

    /** Hands over all pairs with their places, in the snapshot's order and in constant memory. */
    public void forEachPlaced(SnapshotId id, Consumer<PlacedPair> each) {
        find(id);
        pairs.forEach(id, null, Integer.MAX_VALUE, each);
    }

    /** Returns the next few pairs after a place, for work that takes long between them; after -1 the first. */
    public List<PlacedPair> placed(SnapshotId id, int after, int most) {
        find(id);
        return pairs.after(id, after, most);
    }

    /** Returns the first few pairs, to look at. */
    public List<PreferencePair> first(SnapshotId id, int count) {
        find(id);
        var found = new ArrayList<PreferencePair>();
        pairs.forEach(id, null, count, placed -> found.add(placed.pair()));
        return found;
    }

    /** Writes the file of one part, or of all where the split is null, in constant memory; pairs for which the format has no place stay out. */
    public void export(Export wanted, PersonId by, OutputStream out) {
        exports.write(wanted, by, out);
    }

    /** Puts on record that a snapshot was frozen. */
    SnapshotView noted(SnapshotId id, PersonId by) {
        var frozen = find(id);
        exports.begin(frozen, by);
        return frozen;
    }

    /** An import that was begun, and the snapshot that shall come of it. */
    public record Reading(ImportId source, SnapshotId snapshot) {}

    /**
     * What to export; all parts where the split is null, and always in a format that has one file for all.
     *
     * @param variant the usual one where the format has no other
     */
    public record Export(
            SnapshotId snapshot,
            ExportFormat format,
            @Nullable Split split,
            Variant variant) {

        public Export {
            split = format.isByPart() ? split : null;
        }

        /** The usual variant. */
        public Export(SnapshotId snapshot, ExportFormat format, @Nullable Split split) {
            this(snapshot, format, split, Variant.USUAL);
        }
    }
}
