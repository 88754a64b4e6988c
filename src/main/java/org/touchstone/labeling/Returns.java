package org.touchstone.labeling;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.JudgmentTable.Standing;
import org.touchstone.labeling.Lease.State;
import org.touchstone.studies.StudyId;

/** Takes answers back and leases in. */
@Component
class Returns {

    private final Eligibility eligibility;
    private final EntryTable entries;
    private final LeaseTable leases;
    private final JudgmentTable judgments;
    private final Times times;

    Returns(Eligibility eligibility, EntryTable entries, LeaseTable leases, JudgmentTable judgments, Times times) {
        this.eligibility = eligibility;
        this.entries = entries;
        this.leases = leases;
        this.judgments = judgments;
        this.times = times;
    }

    @Transactional
    public Optional<Undone> undoLast(StudyId study, PersonId worker) {
        return judgments.latest(study, worker, 1).stream().findFirst().map(last -> undo(last.lease(), worker));
    }

    @Transactional
    public Undone undo(LeaseId id, PersonId worker) {
        var lease = leases.find(id, worker).orElseThrow(UnknownLease::new);
        eligibility.mayTakeBack(lease.study(), worker);
        leases.lockWorker(lease.handed());
        var judgment = mayUndo(lease);
        reopen(lease);
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

    /** The worker holds one lease at a time: what they had open meanwhile goes back to the queue. */
    private void reopen(Lease lease) {
        var other = leases.open(lease.study(), lease.worker());
        var comparisons = new HashSet<>(List.of(lease.comparison()));
        other.ifPresent(open -> comparisons.add(open.comparison()));
        entries.lock(lease.study(), comparisons);
        other.flatMap(open -> leases.find(open.id(), lease.worker()))
                .filter(Lease::isOpen)
                .ifPresent(this::giveBack);
        leases.open(lease.id(), lease.slot(), times.leaseEnd());
        entries.count(lease, 0, -1);
    }

    /** Gives an open lease back to the queue; the worker may be handed it again. */
    @Transactional
    public void release(Lease found) {
        leases.lockWorker(found.handed());
        entries.lockAndHasRoom(found);
        leases.find(found.id(), found.worker()).filter(Lease::isOpen).ifPresent(this::giveBack);
    }

    private void giveBack(Lease lease) {
        leases.end(lease.id(), State.RELEASED, times.now(), null);
        entries.count(lease, -1, 0);
    }
}
