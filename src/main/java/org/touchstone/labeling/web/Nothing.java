package org.touchstone.labeling.web;

import org.touchstone.labeling.WorkerProgress;
import org.touchstone.studies.StudyView;

/** Why there is nothing to judge, and what comes next. */
record Nothing(StudyHead study, String title, String why, String next, ProgressView progress) {

    static Nothing of(StudyView study, WorkerProgress progress) {
        return switch (study.state()) {
            case DRAFT, PAUSED ->
                told(
                        study,
                        progress,
                        "This study is paused",
                        "The researcher has stopped it for a while; what you judged is kept.",
                        "It goes on here when the researcher says so.");
            case FINISHED ->
                told(
                        study,
                        progress,
                        "This study is finished",
                        "No more judgments are taken. Thank you for yours.",
                        "Your other studies are listed under Work.");
            case RUNNING -> whileRunning(study, progress);
        };
    }

    private static Nothing whileRunning(StudyView study, WorkerProgress progress) {
        if (progress.remaining() > 0) {
            return told(
                    study,
                    progress,
                    "Others are at work on the rest",
                    "Each comparison that is still open for you is in somebody else's hands right now.",
                    "Look again in a few minutes: what they skip or leave comes back.");
        }
        boolean begun = progress.done() > 0;
        return told(
                study,
                progress,
                begun ? "You are done for now" : "Nothing to judge yet",
                begun
                        ? "You have judged every comparison of this study that needs your answer."
                        : "This study has no comparison that needs your answer.",
                "New ones appear here when the researcher adds them.");
    }

    private static Nothing told(StudyView study, WorkerProgress progress, String title, String why, String next) {
        return new Nothing(StudyHead.of(study), title, why, next, ProgressView.of(progress));
    }
}
