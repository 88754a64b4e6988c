package org.touchstone.labeling.onboarding;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;

/** Gives workers who have used up their tries at the test another one. */
@Service
@Transactional
public class Tries {

    private final Induction induction;
    private final GrantTable grants;
    private final AuditTrail audit;
    private final Clock clock;

    Tries(Induction induction, GrantTable grants, AuditTrail audit, Clock clock) {
        this.induction = induction;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Grants one more try; refuses who has not failed, so that pressing twice grants one. */
    public void grant(StudyView study, PersonId worker, PersonId by) {
        grants.lock(study.id(), worker);
        if (induction.of(study, worker).next() != Step.FAILED) {
            throw new NothingToGrant();
        }
        grants.add(study.id(), worker, by, clock.instant());
        audit.record(by, "try-granted", study.id().toString(), Map.of("worker", worker.toString()));
    }

    private static final class NothingToGrant extends Refusal.Conflict {
        NothingToGrant() {
            super("nothing-to-grant", "Only who has failed the test and has no try left gets another one");
        }
    }
}
