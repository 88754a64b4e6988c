package org.touchstone.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.PreparedExport.Status;
import org.touchstone.support.Refusal;

/** Files of snapshots that are written in the background and kept for a while, for those that are too large to wait for. */
@Service
public class PreparedExports {

    private final SnapshotTable snapshots;
    private final PreparedTable table;
    private final ExportFolder folder;
    private final Exports exports;

    PreparedExports(SnapshotTable snapshots, PreparedTable table, ExportFolder folder, Exports exports) {
        this.snapshots = snapshots;
        this.table = table;
        this.folder = folder;
        this.exports = exports;
    }

    /** Asks for a file; gives the one that was asked for before where it is on its way or there. */
    public PreparedExport prepare(Export wanted, Packing packing, PersonId by) {
        var snapshot = snapshots.find(wanted.snapshot()).orElseThrow(() -> new UnknownSnapshot(wanted.snapshot()));
        exports.note(wanted, snapshot, by);
        return table.all(wanted.snapshot()).stream()
                .filter(prepared -> prepared.export().equals(wanted) && prepared.packing() == packing)
                .filter(prepared -> prepared.isWaiting() || isHere(prepared))
                .findFirst()
                .orElseGet(() -> {
                    var split = wanted.split();
                    int total = split == null ? snapshot.size() : snapshot.count(split);
                    var id = table.ask(wanted, packing, total, by);
                    return find(wanted.snapshot(), id);
                });
    }

    /** Those of a snapshot, newest first. */
    public List<PreparedExport> all(SnapshotId snapshot) {
        return table.all(snapshot);
    }

    /** Returns one of the snapshot's, or refuses when there is none. */
    public PreparedExport find(SnapshotId snapshot, UUID id) {
        return table.find(id)
                .filter(prepared -> prepared.export().snapshot().equals(snapshot))
                .orElseThrow(UnknownExport::new);
    }

    /** Where the file lies; refuses while it is not there. */
    public Path file(PreparedExport prepared) {
        if (!isHere(prepared)) {
            throw new ExportNotReady();
        }
        return folder.file(prepared.id());
    }

    /** Ends the work on the file, or deletes it. */
    public void remove(SnapshotId snapshot, UUID id) {
        find(snapshot, id);
        table.remove(id);
        folder.delete(id);
    }

    private boolean isHere(PreparedExport prepared) {
        return prepared.progress().status() == Status.DONE && Files.exists(folder.file(prepared.id()));
    }

    /** It was never asked for, was deleted, or its time is over. */
    private static final class UnknownExport extends Refusal.NotFound {
        UnknownExport() {
            super("unknown-export", "There is no such prepared file; it may have been deleted when its time was over");
        }
    }

    /** It is still being written, failed, or lies on another machine. */
    private static final class ExportNotReady extends Refusal.Conflict {
        ExportNotReady() {
            super("export-not-ready", "The file is not there yet; ask for its status, or have it prepared again");
        }
    }
}
