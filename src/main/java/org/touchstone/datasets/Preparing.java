package org.touchstone.datasets;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.PreparedExport.Written;
import org.touchstone.support.Progress;
import org.touchstone.support.WorkQueues;
import org.touchstone.support.WorkQueues.Queue;

/** Writes the files that were asked for, one after another, and deletes those whose time is over. */
@Component
class Preparing {

    private static final Queue FILES = new Queue(
            "datasets.prepared_export",
            "id",
            Duration.ofMinutes(1),
            "The work stopped with an error; the application's log has it.",
            "The process that wrote it stopped in the middle, %s times.");
    private static final Duration SWEEP = Duration.ofMinutes(5);

    private final WorkQueues queues;
    private final PreparedTable table;
    private final PreparedSources sources;
    private final ExportFolder folder;
    private final Clock clock;
    private Instant swept = Instant.MIN;

    Preparing(WorkQueues queues, PreparedTable table, PreparedSources sources, ExportFolder folder, Clock clock) {
        this.queues = queues;
        this.table = table;
        this.sources = sources;
        this.folder = folder;
        this.clock = clock;
    }

    /** Writes the file that has waited longest; says whether there was one. */
    boolean next(BooleanSupplier stopping) {
        if (swept.plus(SWEEP).isBefore(clock.instant())) {
            sweep();
            swept = clock.instant();
        }
        return queues.next(FILES, stopping, this::work);
    }

    /** Deletes what nobody wants any more. */
    void sweep() {
        table.expire();
        folder.sweep(id -> table.find(id).isPresent());
    }

    private void work(UUID id, Progress progress) throws IOException {
        var prepared = table.find(id).orElseThrow();
        int total = prepared.progress().total();
        var written = new AtomicReference<Written>();
        folder.write(id, out -> written.set(sources.write(prepared, out, done -> progress.report(done, total))));
        if (!table.finish(id, written.get())) {
            folder.delete(id);
        }
    }
}
