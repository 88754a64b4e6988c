package org.touchstone.labeling.web;

import org.touchstone.labeling.WorkerProgress;
import org.touchstone.studies.StudyView;

/** One of a worker's studies in the list of their work. */
record TaskView(StudyHead study, ProgressView progress, boolean open, String state) {

    static TaskView of(StudyView study, WorkerProgress progress) {
        var state = switch (study.state()) {
            case RUNNING -> "Running";
            case DRAFT -> "Being prepared";
            case PAUSED -> "Paused by the researcher";
            case FINISHED -> "Finished";
        };
        return new TaskView(
                StudyHead.of(study), ProgressView.of(progress), study.state() == StudyView.State.RUNNING, state);
    }
}
