package org.touchstone.labeling;

import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.StudyView.State;

/** Who may take and answer comparisons of a study, and when. */
@Component
class Eligibility {

    private final Studies studies;

    Eligibility(Studies studies) {
        this.studies = studies;
    }

    /** Comparisons are handed to members of running studies. */
    void mayTake(StudyId id, PersonId worker) {
        var state = studies.find(id).state();
        mustBeMember(id, worker);
        if (state != State.RUNNING) {
            throw new StudyNotRunning(state);
        }
    }

    /** Answers are taken from members until the study is finished, so that a pause costs nobody what they were writing. */
    StudyView mayAnswer(StudyId id, PersonId worker) {
        var study = studies.findForJudging(id);
        mustBeMember(id, worker);
        if (study.state() == State.FINISHED) {
            throw new StudyNotRunning(study.state());
        }
        return study;
    }

    void mustBeMember(StudyId id, PersonId worker) {
        if (!studies.isMember(id, worker)) {
            throw new NotAMember();
        }
    }
}
