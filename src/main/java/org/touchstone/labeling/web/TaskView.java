package org.touchstone.labeling.web;

import java.util.Locale;
import org.touchstone.labeling.WorkerProgress;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Phrase;

/** One of a worker's studies in the list of their work. */
record TaskView(StudyHead study, ProgressView progress, boolean open, Phrase state) {

    static TaskView of(StudyView study, WorkerProgress progress) {
        var state = Phrase.of("labeling.work.state." + study.state().name().toLowerCase(Locale.ROOT));
        return new TaskView(
                StudyHead.of(study), ProgressView.of(progress), study.state() == StudyView.State.RUNNING, state);
    }
}
