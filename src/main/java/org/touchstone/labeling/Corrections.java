package org.touchstone.labeling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/**
 * Lets workers look at their own answers and change them: within a day (by default) and until the study is finished. A
 * changed answer supersedes the one before, which stays, dated; the responses keep their sides.
 */
@Service
public class Corrections {

    /** An answer that stands, with what the worker saw. */
    public record Standing(LeasedComparison shown, Verdict verdict) {}

    private final Eligibility eligibility;
    private final Worklist worklist;
    private final LeaseTable leases;
    private final JudgmentTable judgments;
    private final Bookkeeping books;
    private final Times times;

    Corrections(Eligibility eligibility, Worklist worklist, Tables tables, Bookkeeping books, Times times) {
        this.eligibility = eligibility;
        this.worklist = worklist;
        this.leases = tables.leases();
        this.judgments = tables.judgments();
        this.books = books;
        this.times = times;
    }

    /**
     * Returns the worker's standing answers in a study, the last in front; also those of a former member.
     *
     * @param before only those older than this one of theirs, or null to begin with the last
     */
    @Transactional(readOnly = true)
    public List<PastJudgment> history(StudyId study, PersonId worker, @Nullable JudgmentId before, int limit) {
        return judgments.before(study, worker, before, limit).stream()
                .map(each -> worklist.past(each, worker))
                .toList();
    }

    /** Refuses whoever is no member of the study. */
    public void mustBeMember(StudyId study, PersonId worker) {
        eligibility.mustBeMember(study, worker);
    }

    /** Whether an answer given then may still be changed, as far as time goes. */
    public boolean isInTime(Instant judgedAt) {
        return !times.isLateToChange(judgedAt);
    }

    /** Returns what stands as the answer to a lease, to start from; refuses one that may no longer be changed. */
    @Transactional
    public Standing standing(LeaseId id, PersonId worker) {
        var lease = leases.find(id, worker).orElseThrow(UnknownLease::new);
        eligibility.mayAnswer(lease.study(), worker);
        return new Standing(worklist.show(lease), mayChange(id).verdict());
    }

    /** Puts another answer in place of the one that stands; the same answer changes nothing. */
    @Transactional
    public Saved correct(LeaseId id, PersonId worker, Verdict verdict) {
        var lease = leases.find(id, worker).orElseThrow(UnknownLease::new);
        var study = eligibility.mayAnswer(lease.study(), worker);
        new Fitting(study.settings(), lease.order().size()).check(verdict);
        leases.lockWorker(lease.handed());
        var standing = mayChange(id);
        if (standing.says(verdict)) {
            return standing.saved();
        }
        var now = times.now();
        judgments.undo(standing.saved().judgment(), now);
        leases.forgetDraft(id);
        books.hold(lease);
        var saved = judgments.supersede(standing.saved().judgment(), lease, verdict, now);
        books.corrected(lease, study.settings());
        return saved;
    }

    private JudgmentTable.Standing mayChange(LeaseId id) {
        var standing = judgments.of(id).orElseThrow(NothingToChange::new);
        if (times.isLateToChange(standing.saved().at())) {
            throw new ChangeTooLate();
        }
        return standing;
    }
}
