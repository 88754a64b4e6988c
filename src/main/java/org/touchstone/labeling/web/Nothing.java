package org.touchstone.labeling.web;

import java.util.Locale;
import org.touchstone.labeling.WorkerProgress;
import org.touchstone.labeling.WorkerResting;
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

    /** Why a worker is handed nothing who was paused, in the researcher's words, or whose part has ended. */
    static Nothing resting(StudyView study, WorkerProgress progress, WorkerResting resting) {
        var key = "labeling.resting." + resting.standing().state().name().toLowerCase(Locale.ROOT);
        var reason = resting.standing().reason();
        return new Nothing(
                StudyHead.of(study),
                Phrase.of(key + ".title"),
                reason == null ? Phrase.of(key + ".why") : Phrase.of("labeling.resting.says", reason),
                Phrase.of(key + ".next"),
                ProgressView.of(progress));
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
