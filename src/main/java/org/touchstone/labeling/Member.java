package org.touchstone.labeling;

import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Assignment;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.Team;

/**
 * A worker in a study that they belong to.
 *
 * @param team the one they are in; {@link Team#NONE} for none
 */
record Member(StudyView view, PersonId id, Team team) {

    StudyId study() {
        return view.id();
    }

    Assignment assignment() {
        return view.settings().rules().assignment();
    }
}
