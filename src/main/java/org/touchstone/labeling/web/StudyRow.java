package org.touchstone.labeling.web;

import java.util.List;
import java.util.Locale;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.StudyProgress;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.StudyView.State;

/**
 * A study in the list.
 *
 * @param hint what to do next, in a few words
 */
record StudyRow(StudyView study, String state, StudyProgress progress, int members, String hint) {

    static StudyRow of(StudyView study, StudyProgress progress, List<PersonId> members) {
        var state = study.state().name().toLowerCase(Locale.ROOT);
        return new StudyRow(study, state, progress, members.size(), hint(study, progress, members.size()));
    }

    private static String resting(State state) {
        return switch (state) {
            case DRAFT -> "Being prepared: start it when it is ready";
            case PAUSED -> "Paused: nothing is handed out";
            default -> "Finished";
        };
    }

    private static String hint(StudyView study, StudyProgress progress, int members) {
        if (study.state() != State.RUNNING) {
            return resting(study.state());
        }
        if (progress.comparisons() == 0) {
            return "Bring comparisons";
        }
        if (members < study.settings().overlap()) {
            return "Add members: each comparison wants " + study.settings().overlap();
        }
        return progress.judged() < progress.wanted() ? "Being judged" : "All judged: freeze a dataset";
    }
}
