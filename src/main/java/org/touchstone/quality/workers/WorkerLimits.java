package org.touchstone.quality.workers;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Keeps from where on the workers of each study stand out. Figures do not rest on it: what stands out is said as they are shown. */
@Service
public class WorkerLimits {

    private final LimitTable table;
    private final Studies studies;
    private final AuditTrail audit;
    private final Clock clock;

    WorkerLimits(LimitTable table, Studies studies, AuditTrail audit, Clock clock) {
        this.table = table;
        this.studies = studies;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is set for the study. */
    @Transactional(readOnly = true)
    public Limits of(StudyId study) {
        return table.find(study).orElse(Limits.USUAL);
    }

    /** The usual limit for known answers in the study: the mark of its qualification test, where it has one. */
    @Transactional(readOnly = true)
    public double usualGold(StudyId study) {
        int mark = studies.find(study).settings().rules().onboarding().passMark();
        return mark > 0 ? mark / 100.0 : Limits.GOLD;
    }

    /** Sets limits in place of those before. */
    @Transactional
    public void set(StudyId study, Limits limits, PersonId by) {
        table.put(studies.find(study).id(), limits, by, clock.instant());
        audit.record(by, "worker-limits-set", "study " + study, limits.set());
    }
}
