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
 * Describes the files of frozen snapshots in the background, one format after another, so that freezing does not wait for it. Of several
 * processes one has the snapshot; where it is not heard of any more, another takes it over.
 */
@Component
class Describing {

    /** The formats that are described without being asked for. */
    static final List<ExportFormat> FORMATS =
            Arrays.stream(ExportFormat.values()).filter(ExportFormat::isByPart).toList();

    private static final Logger log = LoggerFactory.getLogger(Describing.class);

    /** Snapshots that another process froze are found this late. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Each of so many processes finds a snapshot of its own. */
    private static final int MOST_PROCESSES = 8;

    /** So many pairs are read within a second or two. */
    private static final int BETWEEN_SIGNS = 20_000;

    private final SnapshotTable snapshots;
    private final SnapshotFileTable table;
    private final ExportFiles files;
    private final DescribingClaims claims;
    private final Clock clock;
    private final Set<SnapshotId> given = new HashSet<>();
    private volatile Instant next = Instant.MIN;

    Describing(
            SnapshotTable snapshots, SnapshotFileTable table, ExportFiles files, DescribingClaims claims, Clock clock) {
        this.claims = claims;
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
        var waiting = table.undescribed(FORMATS, given.size() + MOST_PROCESSES).stream()
                .filter(id -> !given.contains(id))
                .filter(claims::take)
                .flatMap(id -> snapshots.find(id).stream())
                .findFirst();
        waiting.ifPresent(snapshot -> {
            wake();
            describe(snapshot, stopping);
            claims.release(snapshot.id());
        });
        return waiting.isPresent();
    }

    private void describe(SnapshotView snapshot, BooleanSupplier stopping) {
        try {
            missing(snapshot)
                    .ifPresent(format -> files.describe(snapshot, format, read -> {
                                if (stopping.getAsBoolean()) {
                                    throw new Stopped();
                                }
                                if (read % BETWEEN_SIGNS == 0) {
                                    claims.take(snapshot.id());
                                }
                            })
                            .forEach(file -> table.keep(snapshot.id(), file)));
        } catch (Stopped _) {
            log.debug("The files of snapshot {} are described after the next start", snapshot.id());
        } catch (RuntimeException failure) {
            failed(snapshot, failure);
        }
    }

    /** One that was deleted meanwhile needs no description. */
    private void failed(SnapshotView snapshot, RuntimeException failure) {
        if (snapshots.find(snapshot.id()).isPresent()) {
            given.add(snapshot.id());
            log.error("The files of snapshot {} cannot be described", snapshot.id(), failure);
        } else {
            log.debug("Snapshot {} was deleted while its files were described", snapshot.id(), failure);
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
