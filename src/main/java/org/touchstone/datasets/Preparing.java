package org.touchstone.datasets;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.PreparedExport.Written;

/** Writes the files that were asked for, one after another, and deletes those whose time is over. */
@Component
class Preparing {

    private static final Logger log = LoggerFactory.getLogger(Preparing.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofMinutes(5);

    private final PreparedTable table;
    private final PreparedSources sources;
    private final ExportFolder folder;
    private final ExportSettings settings;
    private final Clock clock;
    private Instant swept = Instant.MIN;

    Preparing(PreparedTable table, PreparedSources sources, ExportFolder folder, ExportSettings settings, Clock clock) {
        this.table = table;
        this.sources = sources;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes the file that has waited longest; says whether there was one. */
    boolean next(BooleanSupplier stopping) {
        if (swept.plus(SWEEP).isBefore(clock.instant())) {
            sweep();
            swept = clock.instant();
        }
        var claimed = table.claim();
        claimed.ifPresent(prepared -> work(prepared, stopping));
        return claimed.isPresent();
    }

    /** Deletes what nobody wants any more. */
    void sweep() {
        table.expire();
        folder.sweep(id -> table.find(id).isPresent());
    }

    private void work(PreparedExport prepared, BooleanSupplier stopping) {
        var id = prepared.id();
        try {
            if (!table.finish(id, written(prepared, stopping))) {
                folder.delete(id);
            }
        } catch (Stopped _) {
            table.release(id);
        } catch (Unwanted _) {
            log.info("Nobody wants the export {} any more", id);
        } catch (IOException | RuntimeException failure) {
            log.error("The export {} failed", id, failure);
            table.fail(id, "The work stopped with an error; the application's log has it.");
        }
    }

    private Written written(PreparedExport prepared, BooleanSupplier stopping) throws IOException {
        var result = new AtomicReference<Written>();
        folder.write(prepared.id(), out -> {
            var digest = new DigestStream(out);
            var progress = progress(prepared.id(), stopping);
            var file = new AtomicReference<SnapshotFile>();
            prepared.packing().pack(digest, into -> file.set(sources.write(prepared.export(), into, progress)));
            result.set(written(file.get(), digest));
        });
        return result.get();
    }

    private Written written(SnapshotFile file, DigestStream digest) {
        return new Written(
                file.lines(),
                file.leftOut(),
                digest.bytes(),
                digest.sha256(),
                clock.instant().plus(settings.keep()));
    }

    private IntConsumer progress(UUID id, BooleanSupplier stopping) {
        var last = new AtomicReference<>(Instant.MIN);
        return done -> {
            if (stopping.getAsBoolean()) {
                throw new Stopped();
            }
            var now = clock.instant();
            if (last.get().plus(BEAT).isBefore(now)) {
                last.set(now);
                if (!table.beat(id, done)) {
                    throw new Unwanted();
                }
            }
        };
    }

    /** The process is about to end. */
    private static final class Stopped extends RuntimeException {}

    /** Somebody deleted the export meanwhile. */
    private static final class Unwanted extends RuntimeException {}
}
