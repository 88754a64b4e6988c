package org.touchstone.preference.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.RunView;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** A training run as pages show it. */
record RunRow(RunView run, String snapshotName) {

    public Phrase status() {
        return Phrase.of("preference.status." + run.status().name().toLowerCase(Locale.ROOT));
    }

    /** What it is doing. */
    public Phrase phase() {
        return Phrase.recalled("preference.phase.", run.phase());
    }

    /** Why it failed, or why it began again; null where there is nothing to say. */
    public @Nullable Phrase message() {
        var message = run.message();
        return message == null ? null : Phrase.recalled("preference.message.", message);
    }

    /** How far it is, as a percentage. */
    public Phrase done() {
        return Figure.percent(percent() / 100.0, 0);
    }

    /** How far it is, in whole percent. */
    public long percent() {
        return Math.round(100 * run.progress());
    }

    /** Whether it can be stopped. */
    public boolean isStoppable() {
        return run.status() == RunView.Status.QUEUED || run.status() == RunView.Status.RUNNING;
    }
}
