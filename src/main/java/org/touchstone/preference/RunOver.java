package org.touchstone.preference;

import java.util.Locale;
import org.touchstone.runs.RunStatus;
import org.touchstone.support.Refusal;

/** The run has ended, so there is nothing to cancel. */
final class RunOver extends Refusal.Conflict {
    RunOver(RunStatus status) {
        super("run-over", "The run is over: it is " + status.name().toLowerCase(Locale.ROOT));
    }
}
