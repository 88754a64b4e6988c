package org.touchstone.labeling;

import org.touchstone.support.Refusal;

/** Somebody from another platform has ended their work in the study, and nothing more is handed to them. */
public final class WorkCompleted extends Refusal.Conflict {
    WorkCompleted() {
        super("work-completed", "Your work in this study is complete");
    }
}
