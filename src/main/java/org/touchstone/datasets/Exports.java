package org.touchstone.datasets;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets.Export;

/** Writes snapshots as files and knows which bytes they are. */
@Service
public class Exports {

    /** So many pairs are written within a fraction of a second. */
    private static final int FEW = 2_000;

    private final SnapshotTable snapshots;
    private final SnapshotFileTable table;
    private final ExportFiles files;
    private final Describing describing;
    private final SnapshotNotes notes;

    Exports(
            SnapshotTable snapshots,
            SnapshotFileTable table,
            ExportFiles files,
            Describing describing,
            SnapshotNotes notes) {
        this.snapshots = snapshots;
        this.table = table;
        this.files = files;
        this.describing = describing;
        this.notes = notes;
    }

    /** Notes who froze the snapshot; its files are described from now on. */
    void begin(SnapshotView frozen, PersonId by) {
        notes.frozen(frozen, by);
        describing.wake();
    }

    /** The files described so far, by format and part. */
    public List<SnapshotFile> files(SnapshotView snapshot) {
        var all = new ArrayList<>(table.all(snapshot.id()));
        ManifestFiles.of(snapshot).stream()
                .filter(file -> all.stream().noneMatch(other -> isSame(file, other)))
                .forEach(all::add);
        all.sort(Comparator.comparing(SnapshotFile::format)
                .thenComparing(SnapshotFile::split, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }

    /** Whether every format that has a file for each part is among the files. */
    public boolean areComplete(List<SnapshotFile> described) {
        return described.stream().filter(file -> file.split() != null).count()
                >= (long) Describing.FORMATS.size() * Split.values().length;
    }

    /** Describes the file; a small one at once, of a large one only what is known already. */
    public Optional<SnapshotFile> describe(Export wanted) {
        if (wanted.variant() != Variant.USUAL) {
            return Optional.empty();
        }
        var snapshot = find(wanted);
        var known = files(snapshot).stream()
                .filter(file -> file.format() == wanted.format() && file.split() == wanted.split())
                .findFirst();
        if (known.isPresent() || snapshot.size() > FEW) {
            return known;
        }
        var file = files.write(snapshot, wanted, OutputStream.nullOutputStream(), ExportFiles.UNHEARD);
        table.keep(snapshot.id(), file);
        return Optional.of(file);
    }

    /** Writes the file of one part, or of all where the split is null, in constant memory, and describes it from then on. */
    void write(Export wanted, PersonId by, OutputStream out) {
        var snapshot = find(wanted);
        note(wanted, snapshot, by);
        var file = files.write(snapshot, wanted, out, ExportFiles.UNHEARD);
        if (wanted.variant() == Variant.USUAL) {
            table.keep(snapshot.id(), file);
        }
    }

    /** Notes that somebody takes the file out of the house. */
    void note(Export wanted, SnapshotView snapshot, PersonId by) {
        notes.exported(snapshot, wanted.format(), by);
    }

    private SnapshotView find(Export wanted) {
        return snapshots.find(wanted.snapshot()).orElseThrow(() -> new UnknownSnapshot(wanted.snapshot()));
    }

    private static boolean isSame(SnapshotFile one, SnapshotFile other) {
        return one.format() == other.format() && Objects.equals(one.split(), other.split());
    }
}
