package org.touchstone.preference.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.Family;
import org.touchstone.preference.MetricPoint;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.RunId;
import org.touchstone.preference.RunView;

/** A training run as the API shows it; in lists without its curves. */
record RunJson(
        RunId id,
        SnapshotId snapshot,
        Family family,
        long seed,
        RunView.Status status,
        double progress,
        String phase,
        int attempts,
        @Nullable String message,
        @Nullable ModelId model,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        RunView.Outlook outlook,
        List<MetricPoint> metrics) {

    static RunJson of(RunView run, List<MetricPoint> metrics) {
        return new RunJson(
                run.id(),
                run.snapshot(),
                run.config().family(),
                run.config().seed(),
                run.status(),
                run.progress(),
                run.phase(),
                run.attempts(),
                run.message(),
                run.model(),
                run.times().requestedAt(),
                run.times().startedAt(),
                run.times().endedAt(),
                run.outlook(),
                metrics);
    }
}
