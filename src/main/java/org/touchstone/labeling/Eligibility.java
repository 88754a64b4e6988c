package org.touchstone.labeling;

import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.onboarding.Induction;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.Recruiting;
import org.touchstone.studies.Recruitment.Platform;
import org.touchstone.studies.Standings;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.StudyView.State;
import org.touchstone.studies.Team;

/** Who may take and answer comparisons of a study, and when. */
@Component
class Eligibility {

    private final Studies studies;
    private final Standings standings;
    private final Recruiting recruiting;
    private final Induction induction;

    Eligibility(Studies studies, Standings standings, Recruiting recruiting, Induction induction) {
        this.studies = studies;
        this.standings = standings;
        this.recruiting = recruiting;
        this.induction = induction;
    }

    /** Comparisons are handed to members of running studies who have done all that comes first and whose work has not ended. */
    Member mayTake(StudyId id, PersonId worker) {
        var study = studies.find(id);
        var team = studies.team(id, worker).orElseThrow(NotAMember::new);
        mustNotRest(id, worker);
        if (study.state() != State.RUNNING) {
            throw new StudyNotRunning(study.state());
        }
        mustNotBeOver(study, worker);
        induction.mustBeReady(study, worker);
        return new Member(study, worker, team);
    }

    /** A worker as the member that they are, or would be. */
    Member member(StudyId id, PersonId worker) {
        return new Member(studies.find(id), worker, studies.team(id, worker).orElse(Team.NONE));
    }

    /** Answers are given back to be changed only while more may be given. */
    StudyView mayTakeBack(StudyId id, PersonId worker) {
        var study = mayAnswer(id, worker);
        mustNotBeOver(study, worker);
        return study;
    }

    /**
     * Answers are taken from members until the study is finished, so that a pause of it costs nobody what they were writing.
     * Who was paused themselves keeps the words as a draft.
     */
    StudyView mayAnswer(StudyId id, PersonId worker) {
        var study = studies.findForJudging(id);
        mustBeMember(id, worker);
        mustNotRest(id, worker);
        if (study.state() == State.FINISHED) {
            throw new StudyNotRunning(study.state());
        }
        return study;
    }

    /** How many comparisons a member may skip in a row; 0 for any number. */
    int skipsInARow(StudyId id, PersonId worker) {
        mustBeMember(id, worker);
        mustNotRest(id, worker);
        return studies.find(id).settings().rules().pacing().skipStreak();
    }

    private void mustNotBeOver(StudyView study, PersonId worker) {
        boolean over = study.settings().rules().recruitment().platform() != Platform.NONE
                && recruiting.find(study.id(), worker).flatMap(Recruit::ended).isPresent();
        if (over) {
            throw new WorkCompleted();
        }
    }

    private void mustNotRest(StudyId id, PersonId worker) {
        standings.find(id, worker).filter(standing -> !standing.mayWork()).ifPresent(standing -> {
            throw new WorkerResting(standing);
        });
    }

    void mustBeMember(StudyId id, PersonId worker) {
        if (!studies.isMember(id, worker)) {
            throw new NotAMember();
        }
    }
}
