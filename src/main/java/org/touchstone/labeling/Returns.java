package org.touchstone.labeling;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.JudgmentTable.Standing;
import org.touchstone.studies.MemberLeft;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.WorkerStopped;

/** Takes answers back and leases in. */
@Component
class Returns {

    private final Eligibility eligibility;
    private final LeaseTable leases;
    private final Releases releases;
    private final JudgmentTable judgments;
    private final Bookkeeping books;
    private final Times times;

    Returns(Eligibility eligibility, Releases releases, Tables tables, Bookkeeping books, Times times) {
        this.eligibility = eligibility;
        this.leases = tables.leases();
        this.releases = releases;
        this.judgments = tables.judgments();
        this.books = books;
        this.times = times;
    }

    @Transactional
    public Optional<Undone> undoLast(StudyId study, PersonId worker) {
        return judgments.latest(study, worker, 1).stream().findFirst().map(last -> undo(last.lease(), worker));
    }

    @Transactional
    public Undone undo(LeaseId id, PersonId worker) {
        var lease = leases.find(id, worker).orElseThrow(UnknownLease::new);
        var study = eligibility.mayTakeBack(lease.study(), worker);
        leases.lockWorker(lease.handed());
        var judgment = mayUndo(lease);
        books.takeBack(lease, study, judgment.saved().at());
        releases.reopen(lease);
        judgments.undo(judgment.saved().judgment(), times.now());
        return new Undone(id, lease.study(), judgment.verdict());
    }

    private Standing mayUndo(Lease lease) {
        var judgment = judgments
                .of(lease.id())
                .orElseThrow(() -> new LeaseEnded("nothing-to-undo", "There is no answer of yours to take back"));
        if (times.isLateToUndo(judgment.saved().at())) {
            throw new UndoTooLate("time", "Too much time has passed to take this answer back");
        }
        var latest = judgments.latest(lease.study(), lease.worker(), 2);
        if (latest.stream().noneMatch(each -> each.lease().equals(lease.id()))) {
            throw new UndoTooLate("later-answers", "Two later answers stand, so this one can no longer be taken back");
        }
        return judgment;
    }

    /** Gives everything back to the queue that the worker holds open in a study; they may be handed it again. */
    @Transactional
    public void release(StudyId study, PersonId worker) {
        releases.release(study, worker);
    }

    @EventListener
    @Transactional
    public void on(MemberLeft event) {
        releases.release(event.study(), event.worker());
    }

    @EventListener
    @Transactional
    public void on(WorkerStopped event) {
        releases.release(event.study(), event.worker());
    }
}
