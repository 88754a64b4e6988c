package org.touchstone.preference.web;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.RunView;
import org.touchstone.runs.RunStatus;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** A training run as pages show it. */
record RunRow(RunView run, String snapshotName) {

    private static final long MINUTE = 60;

    public Phrase status() {
        return Phrase.of("preference.status." + run.status().name().toLowerCase(Locale.ROOT));
    }

    /** What it is doing. */
    public Phrase phase() {
        return Phrase.recalled("preference.phase.", run.standing().phase());
    }

    /** Why it failed, or why it began again; null where there is nothing to say. */
    public @Nullable Phrase message() {
        var message = run.standing().message();
        return message == null ? null : Phrase.recalled("preference.message.", message);
    }

    /** How far it is, as a percentage. */
    public Phrase done() {
        return Figure.percent(percent() / 100.0, 0);
    }

    /** How far it is, in whole percent. */
    public long percent() {
        return Math.round(100 * run.standing().progress());
    }

    /** How long it will go on; null where that is not known yet. */
    public @Nullable Phrase timeLeft() {
        var seconds = run.standing().outlook().secondsLeft();
        if (seconds == null) {
            return null;
        }
        if (seconds < MINUTE) {
            return Phrase.of("operations.left.soon");
        }
        long minutes = Math.round((double) seconds / MINUTE);
        return minutes < 2 * MINUTE
                ? Phrase.of("operations.left.minutes", minutes)
                : Phrase.of("operations.left.hours", Math.round((double) minutes / MINUTE));
    }

    /** The most memory that its process held, in megabytes; null where that is not known. */
    public @Nullable Phrase memory() {
        var bytes = run.standing().outlook().peakMemory();
        return bytes == null ? null : Phrase.of("operations.memory", bytes >> 20);
    }

    /** Its place in the queue; null when it does not wait. */
    public @Nullable Phrase place() {
        var position = run.standing().outlook().position();
        return position == null ? null : Phrase.of("operations.place", position);
    }

    /** How long its processes took, from the first start to the end; null before that. */
    public @Nullable Phrase took() {
        var started = run.standing().times().startedAt();
        var ended = run.standing().times().endedAt();
        if (started == null || ended == null) {
            return null;
        }
        long seconds = Duration.between(started, ended).toSeconds();
        return Phrase.of("operations.took", seconds / MINUTE, "%02d".formatted(seconds % MINUTE));
    }

    /** Whether it can be stopped. */
    public boolean isStoppable() {
        return run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING;
    }
}
