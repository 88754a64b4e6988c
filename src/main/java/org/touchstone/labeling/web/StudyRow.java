package org.touchstone.labeling.web;

import java.util.List;
import java.util.Locale;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.StudyProgress;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Phrase;

/**
 * A study in the list.
 *
 * @param hint what to do next, in a few words
 */
record StudyRow(StudyView study, String state, StudyProgress progress, int members, Phrase hint) {

    static StudyRow of(StudyView study, StudyProgress progress, List<PersonId> members) {
        var state = study.state().name().toLowerCase(Locale.ROOT);
        return new StudyRow(study, state, progress, members.size(), hint(study, progress, members.size()));
    }

    private static Phrase hint(StudyView study, StudyProgress progress, int members) {
        if (study.state() != State.RUNNING) {
            return Phrase.of("labeling.hint." + study.state().name().toLowerCase(Locale.ROOT));
        }
        if (progress.comparisons() == 0) {
            return Phrase.of("labeling.hint.empty");
        }
        if (members < study.settings().overlap()) {
            return Phrase.of("labeling.hint.members", study.settings().overlap());
        }
        return Phrase.of(progress.judged() < progress.wanted() ? "labeling.hint.open" : "labeling.hint.done");
    }
}
