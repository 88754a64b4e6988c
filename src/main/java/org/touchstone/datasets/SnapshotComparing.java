package org.touchstone.datasets;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/** Compares snapshots: small ones at once, large ones in the background, as they take up to a minute. The last few answers are remembered. */
@Service
public class SnapshotComparing {

    private static final Logger log = LoggerFactory.getLogger(SnapshotComparing.class);

    /** So many pairs of both together are compared within a second or two. */
    private static final int SMALL = 100_000;

    private static final int REMEMBERED = 50;

    private final SnapshotDiffs diffs;
    private final TaskExecutor executor;
    private final Set<Two> underWay = ConcurrentHashMap.newKeySet();
    private final SequencedMap<Two, SnapshotDiff> known = new LinkedHashMap<>();

    SnapshotComparing(SnapshotDiffs diffs, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.diffs = diffs;
        this.executor = executor;
    }

    /** The earlier and the later one. */
    private record Two(SnapshotId before, SnapshotId after) {}

    /** In what the later one differs; of large ones nothing the first time, and it is worked out from then on. */
    public Optional<SnapshotDiff> of(SnapshotView before, SnapshotView after) {
        if (before.size() + after.size() <= SMALL) {
            return Optional.of(diffs.between(before, after));
        }
        var two = new Two(before.id(), after.id());
        var there = remembered(two);
        if (there == null && underWay.add(two)) {
            executor.execute(() -> workOut(two, before, after));
        }
        return Optional.ofNullable(there);
    }

    private void workOut(Two two, SnapshotView before, SnapshotView after) {
        try {
            remember(two, diffs.between(before, after));
        } catch (RuntimeException failure) {
            log.error("Snapshots {} and {} cannot be compared", two.before(), two.after(), failure);
        } finally {
            underWay.remove(two);
        }
    }

    private @Nullable SnapshotDiff remembered(Two two) {
        synchronized (known) {
            return known.get(two);
        }
    }

    private void remember(Two two, SnapshotDiff diff) {
        synchronized (known) {
            if (known.size() >= REMEMBERED) {
                known.pollFirstEntry();
            }
            known.put(two, diff);
        }
    }
}
