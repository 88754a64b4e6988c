package org.touchstone.dashboard.web;

import org.touchstone.labeling.StudyProgress;
import org.touchstone.studies.StudyView;

/** A study with how far it is. */
record StudyRow(StudyView study, StudyProgress progress) {

    /** Judgments given, in percent of those wanted; 100 where none is wanted. */
    public long percent() {
        return progress.wanted() == 0 ? 100 : 100 * progress.judged() / progress.wanted();
    }
}
