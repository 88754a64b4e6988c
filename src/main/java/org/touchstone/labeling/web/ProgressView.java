package org.touchstone.labeling.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.WorkerProgress;

/**
 * How far a worker is in a study.
 *
 * @param total what the worker has judged and may still judge, at least 1 so that it can be drawn
 * @param pace in words, null before there is one
 */
record ProgressView(
        int done, int total, String words, @Nullable String pace) {

    private static final long LONG_SECONDS = 100;

    static ProgressView of(WorkerProgress progress) {
        int total = progress.done() + progress.remaining();
        var more = progress.remaining() >= WorkerProgress.MOST_COUNTED ? " or more" : "";
        var words = "%,d of %,d%s".formatted(progress.done(), total, more);
        return new ProgressView(progress.done(), Math.max(1, total), words, pace(progress.medianTime()));
    }

    private static @Nullable String pace(Duration median) {
        long seconds = median.toSeconds();
        if (seconds == 0) {
            return null;
        }
        return seconds < LONG_SECONDS
                ? "about %d s each".formatted(seconds)
                : "about %d min each".formatted(Math.round(seconds / 60.0));
    }
}
