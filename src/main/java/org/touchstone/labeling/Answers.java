package org.touchstone.labeling;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Lease.State;
import org.touchstone.studies.StudyView;

/** Takes answers in. Locks in this order: study (its first judgment only), the worker's ledger, the queue entry. */
@Component
class Answers {

    private final Eligibility eligibility;
    private final EntryTable entries;
    private final LeaseTable leases;
    private final JudgmentTable judgments;
    private final Bookkeeping books;
    private final Times times;

    Answers(Eligibility eligibility, Tables tables, Bookkeeping books, Times times) {
        this.eligibility = eligibility;
        this.entries = tables.entries();
        this.leases = tables.leases();
        this.judgments = tables.judgments();
        this.books = books;
        this.times = times;
    }

    @Transactional
    public Saved submit(LeaseId id, PersonId worker, Verdict verdict) {
        var found = leases.find(id, worker).orElseThrow(UnknownLease::new);
        var study = eligibility.mayAnswer(found.study(), worker);
        new Fitting(study.settings(), found.order().size()).check(verdict);
        leases.lockWorker(found.handed());
        var hasRoom = entries.lockAndHasRoom(found);
        var lease = leases.find(id, worker).orElseThrow(UnknownLease::new);
        return switch (lease.state()) {
            case OPEN -> save(lease, lease.slot(), verdict, study);
            case EXPIRED, RELEASED -> saveLate(lease, verdict, hasRoom, study);
            case SUBMITTED -> savedBefore(lease, verdict);
            case SKIPPED -> throw new LeaseEnded("lease-skipped", "You have skipped this comparison");
            case SET_ASIDE -> throw setAside();
        };
    }

    /** Skips for good; skipping what is skipped changes nothing. */
    @Transactional
    public Skipped skip(LeaseId id, PersonId worker, Skip skip) {
        var found = leases.find(id, worker).orElseThrow(UnknownLease::new);
        int most = eligibility.skipsInARow(found.study(), worker);
        leases.lockWorker(found.handed());
        entries.lockAndHasRoom(found);
        var lease = leases.find(id, worker).orElseThrow(UnknownLease::new);
        mustBeUnanswered(lease);
        int before = leases.skipsInARow(found.study(), worker);
        if (lease.state() == State.SKIPPED) {
            return new Skipped(before, most);
        }
        if (skip.code().counts() && most > 0 && before >= most) {
            throw new SkipStreak(most);
        }
        leases.skip(id, skip, times.now());
        entries.count(lease, lease.isOpen() ? -1 : 0, 0);
        return new Skipped(before + (skip.code().counts() ? 1 : 0), most);
    }

    private void mustBeUnanswered(Lease lease) {
        if (lease.state() == State.SUBMITTED) {
            throw new AlreadyJudged(judgments.of(lease.id()).orElseThrow().saved());
        }
        if (lease.state() == State.SET_ASIDE) {
            throw setAside();
        }
    }

    private static LeaseEnded setAside() {
        return new LeaseEnded(
                "answer-set-aside", "Your answer to this comparison has been set aside by the researchers");
    }

    private Saved save(Lease lease, int slot, Verdict verdict, StudyView study) {
        var now = times.now();
        leases.submit(lease.id(), slot, now);
        entries.count(lease, 0, 1);
        var saved = judgments.insert(lease, verdict, now);
        books.answered(lease, study.settings());
        return saved;
    }

    /** The lease lost its slot; the answer still counts while another is free. */
    private Saved saveLate(Lease lease, Verdict verdict, boolean hasRoom, StudyView study) {
        if (!lease.isRepeat() && !hasRoom) {
            throw new LeaseExpired();
        }
        books.mustStillCount(lease, study);
        entries.count(lease, 1, 0);
        return save(lease, lease.isRepeat() ? 0 : leases.freeSlot(lease.handed()), verdict, study);
    }

    private Saved savedBefore(Lease lease, Verdict verdict) {
        var standing = judgments.of(lease.id()).orElseThrow();
        if (!standing.says(verdict)) {
            throw new AlreadyJudged(standing.saved());
        }
        return standing.saved();
    }
}
