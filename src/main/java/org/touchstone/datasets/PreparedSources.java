package org.touchstone.datasets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.PreparedExport.Written;

/** Finds the snapshot of an export that was asked for earlier, and writes it. */
@Component
class PreparedSources {

    private final SnapshotTable snapshots;
    private final ExportFiles files;
    private final ExportSettings settings;
    private final Clock clock;

    PreparedSources(SnapshotTable snapshots, ExportFiles files, ExportSettings settings, Clock clock) {
        this.snapshots = snapshots;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes the file, packed.
     *
     * @param progress hears how many pairs have been read
     */
    Written write(PreparedExport prepared, OutputStream out, IntConsumer progress) throws IOException {
        var wanted = prepared.export();
        var snapshot = snapshots.find(wanted.snapshot()).orElseThrow(() -> new UnknownSnapshot(wanted.snapshot()));
        var digest = new DigestStream(out);
        var file = new AtomicReference<SnapshotFile>();
        prepared.packing().pack(digest, into -> file.set(files.write(snapshot, wanted, into, progress)));
        return new Written(
                file.get().lines(),
                file.get().leftOut(),
                digest.bytes(),
                digest.sha256(),
                clock.instant().plus(settings.keep()));
    }
}
