package org.touchstone.labeling.web;

import org.touchstone.labeling.WorkerProgress;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Phrase;

/** Why there is nothing to judge, and what comes next. */
record Nothing(StudyHead study, Phrase title, Phrase why, Phrase next, ProgressView progress) {

    static Nothing of(StudyView study, WorkerProgress progress) {
        return switch (study.state()) {
            case DRAFT, PAUSED -> told(study, progress, "paused");
            case FINISHED -> told(study, progress, "finished");
            case RUNNING -> told(study, progress, whileRunning(progress));
        };
    }

    private static String whileRunning(WorkerProgress progress) {
        if (progress.remaining() > 0) {
            return "elsewhere";
        }
        return progress.done() > 0 ? "done" : "none";
    }

    private static Nothing told(StudyView study, WorkerProgress progress, String reason) {
        var key = "labeling.nothing." + reason;
        return new Nothing(
                StudyHead.of(study),
                Phrase.of(key + ".title"),
                Phrase.of(key + ".why"),
                Phrase.of(key + ".next"),
                ProgressView.of(progress));
    }
}
