package org.touchstone.preference.web;

import java.util.Locale;
import org.touchstone.preference.RunView;
import org.touchstone.support.Moment;

/** A training run as pages show it. */
record RunRow(RunView run, String snapshotName) {

    public String status() {
        return run.status().name().toLowerCase(Locale.ROOT);
    }

    public String requestedAt() {
        return Moment.text(run.times().requestedAt());
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
