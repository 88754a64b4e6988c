package org.touchstone.labeling.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.WorkerProgress;
import org.touchstone.support.Phrase;

/**
 * How far a worker is in a study.
 *
 * @param total what the worker has judged and may still judge, at least 1 so that it can be drawn
 * @param pace in words, null before there is one
 */
record ProgressView(
        int done, int total, Phrase words, @Nullable Phrase pace) {

    private static final long LONG_SECONDS = 100;

    static ProgressView of(WorkerProgress progress) {
        int total = progress.done() + progress.remaining();
        boolean more = progress.remaining() >= WorkerProgress.MOST_COUNTED;
        var words = Phrase.of("labeling.progress." + (more ? "or-more" : "done"), progress.done(), total);
        return new ProgressView(progress.done(), Math.max(1, total), words, pace(progress.medianTime()));
    }

    private static @Nullable Phrase pace(Duration median) {
        long seconds = median.toSeconds();
        if (seconds == 0) {
            return null;
        }
        return seconds < LONG_SECONDS
                ? Phrase.of("labeling.progress.seconds-each", seconds)
                : Phrase.of("labeling.progress.minutes-each", Math.round(seconds / 60.0));
    }
}
