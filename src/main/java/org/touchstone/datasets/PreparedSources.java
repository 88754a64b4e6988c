package org.touchstone.datasets;

import java.io.OutputStream;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets.Export;

/** Finds the snapshot of an export that was asked for earlier, and writes it. */
@Component
class PreparedSources {

    private final SnapshotTable snapshots;
    private final ExportFiles files;

    PreparedSources(SnapshotTable snapshots, ExportFiles files) {
        this.snapshots = snapshots;
        this.files = files;
    }

    SnapshotFile write(Export wanted, OutputStream out, IntConsumer progress) {
        var snapshot = snapshots.find(wanted.snapshot()).orElseThrow(() -> new UnknownSnapshot(wanted.snapshot()));
        return files.write(snapshot, wanted, out, progress);
    }
}
