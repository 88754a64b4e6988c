package org.touchstone.datasets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Describes the files of frozen snapshots in the background, one format after another, so that freezing does not wait for it. Processes that
 * work on the same one do so in vain and without harm: the same file is always the same bytes.
 */
@Component
class Describing {

    /** The formats that are described without being asked for. */
    static final List<ExportFormat> FORMATS =
            Arrays.stream(ExportFormat.values()).filter(ExportFormat::isByPart).toList();

    private static final Logger log = LoggerFactory.getLogger(Describing.class);

    /** Snapshots that another process froze are found this late. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SnapshotTable snapshots;
    private final SnapshotFileTable table;
    private final ExportFiles files;
    private final Clock clock;
    private final Set<SnapshotId> given = new HashSet<>();
    private volatile Instant next = Instant.MIN;

    Describing(SnapshotTable snapshots, SnapshotFileTable table, ExportFiles files, Clock clock) {
        this.snapshots = snapshots;
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    /** There is a new snapshot. */
    void wake() {
        next = Instant.MIN;
    }

    /** Describes one format of the newest snapshot that lacks one; says whether there was one. */
    boolean next(BooleanSupplier stopping) {
        if (clock.instant().isBefore(next)) {
            return false;
        }
        next = clock.instant().plus(PAUSE);
        var waiting = table.undescribed(FORMATS, given.size() + 1).stream()
                .filter(id -> !given.contains(id))
                .flatMap(id -> snapshots.find(id).stream())
                .findFirst();
        waiting.ifPresent(snapshot -> {
            wake();
            describe(snapshot, stopping);
        });
        return waiting.isPresent();
    }

    private void describe(SnapshotView snapshot, BooleanSupplier stopping) {
        try {
            missing(snapshot)
                    .ifPresent(format -> files.describe(snapshot, format, _ -> {
                                if (stopping.getAsBoolean()) {
                                    throw new Stopped();
                                }
                            })
                            .forEach(file -> table.keep(snapshot.id(), file)));
        } catch (Stopped _) {
            log.debug("The files of snapshot {} are described after the next start", snapshot.id());
        } catch (RuntimeException failure) {
            given.add(snapshot.id());
            log.error("The files of snapshot {} cannot be described", snapshot.id(), failure);
        }
    }

    private Optional<ExportFormat> missing(SnapshotView snapshot) {
        var there = EnumSet.noneOf(ExportFormat.class);
        table.all(snapshot.id()).stream()
                .filter(file -> file.split() == Split.TEST)
                .forEach(file -> there.add(file.format()));
        return FORMATS.stream().filter(format -> !there.contains(format)).findFirst();
    }

    /** The process is about to end. */
    private static final class Stopped extends RuntimeException {}
}
