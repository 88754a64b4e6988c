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
import org.touchstone.preference.TrainingConfig;
import org.touchstone.runs.RunStanding;
import org.touchstone.runs.RunStatus;

/**
 * A training run as the API shows it; in lists without its curves.
 *
 * @param config all that it was asked to do, family and seed among it
 */
record RunJson(
        RunId id,
        SnapshotId snapshot,
        Family family,
        long seed,
        TrainingConfig config,
        RunStatus status,
        double progress,
        String phase,
        int attempts,
        @Nullable String message,
        @Nullable ModelId model,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        RunStanding.Outlook outlook,
        List<MetricPoint> metrics) {

    static RunJson of(RunView run, List<MetricPoint> metrics) {
        return new RunJson(
                run.id(),
                run.snapshot(),
                run.config().family(),
                run.config().seed(),
                run.config(),
                run.status(),
                run.standing().progress(),
                run.standing().phase(),
                run.standing().attempts(),
                run.standing().message(),
                run.model(),
                run.standing().times().requestedAt(),
                run.standing().times().startedAt(),
                run.standing().times().endedAt(),
                run.standing().outlook(),
                metrics);
    }
}
