package org.touchstone.labeling;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.Recruit.Completion;
import org.touchstone.studies.Recruit.Reason;
import org.touchstone.studies.Recruiting;
import org.touchstone.studies.Recruitment.Platform;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Where the work of people from other platforms ends. Everybody else's has no end but the study's own. */
@Service
public class Ending {

    private final Eligibility eligibility;
    private final Recruiting recruiting;
    private final JudgmentTable judgments;
    private final Returns returns;

    Ending(Eligibility eligibility, Recruiting recruiting, JudgmentTable judgments, Returns returns) {
        this.eligibility = eligibility;
        this.recruiting = recruiting;
        this.judgments = judgments;
        this.returns = returns;
    }

    /** Returns what became of a worker from another platform; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Recruit> find(StudyId study, PersonId worker) {
        return recruiting.find(study, worker);
    }

    /** Ends the work of somebody who says so; refuses who has judged nothing. Saying so twice changes nothing. */
    @Transactional
    public Completion stop(StudyId study, PersonId worker) {
        var recruit = recruiting.find(study, worker).orElseThrow(NotRecruited::new);
        return recruit.ended().orElseGet(() -> {
            int done = judgments.count(study, worker);
            if (done == 0) {
                throw new NothingDone();
            }
            return end(study, worker, Reason.WORKER, done);
        });
    }

    /**
     * Refuses who may take no comparison. Ends the work of somebody who has given as many judgments as the study asks of
     * one worker, and refuses them from then on.
     */
    @Transactional(noRollbackFor = WorkCompleted.class)
    Member mayTake(StudyId study, PersonId worker) {
        var member = eligibility.mayTake(study, worker);
        var rules = member.view().settings().rules().recruitment();
        if (rules.platform() == Platform.NONE || rules.target() == 0) {
            return member;
        }
        int done = judgments.count(study, worker);
        if (done >= rules.target() && recruiting.find(study, worker).isPresent()) {
            end(study, worker, Reason.TARGET, done);
            throw new WorkCompleted();
        }
        return member;
    }

    /** Ends the work of somebody for whom nothing is left, unless they have not begun, and says so by a refusal. */
    @Transactional(noRollbackFor = WorkCompleted.class)
    void nothingLeft(StudyId study, PersonId worker) {
        int done = recruiting
                .find(study, worker)
                .map(_ -> judgments.count(study, worker))
                .orElse(0);
        if (done > 0) {
            end(study, worker, Reason.NOTHING_LEFT, done);
            throw new WorkCompleted();
        }
    }

    /** What they have open goes back to the queue. */
    private Completion end(StudyId study, PersonId worker, Reason reason, int done) {
        var completion = recruiting.complete(study, worker, reason, done);
        returns.release(study, worker);
        return completion;
    }

    private static final class NotRecruited extends Refusal.NotFound {
        NotRecruited() {
            super("not-recruited", "You did not come to this study from another platform");
        }
    }

    private static final class NothingDone extends Refusal.Conflict {
        NothingDone() {
            super("nothing-done", "You have not judged anything yet, so there is nothing to complete");
        }
    }
}
