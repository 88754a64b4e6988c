package org.touchstone.labeling.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.WorkerProgress;
import org.touchstone.studies.Standing;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Phrase;

/**
 * One of a worker's studies in the list of their work.
 *
 * @param reason what the worker is told about why they rest; null while they do not
 */
record TaskView(
        StudyHead study,
        ProgressView progress,
        boolean open,
        Phrase state,
        @Nullable String reason) {

    static TaskView of(StudyView study, WorkerProgress progress) {
        var state = Phrase.of("labeling.work.state." + study.state().name().toLowerCase(Locale.ROOT));
        return new TaskView(
                StudyHead.of(study), ProgressView.of(progress), study.state() == StudyView.State.RUNNING, state, null);
    }

    /** The same for a worker who was paused or whose part has ended; a pause says why on the study's screen. */
    static TaskView resting(StudyView study, WorkerProgress progress, Standing standing) {
        var state =
                Phrase.of("labeling.resting.state." + standing.state().name().toLowerCase(Locale.ROOT));
        return new TaskView(StudyHead.of(study), ProgressView.of(progress), false, state, standing.reason());
    }
}
