package org.touchstone.labeling;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/**
 * Hands comparisons out, one transaction each: one on the worker's screen, and one more that the screen may fetch ahead.
 * Waits for the worker's ledger only.
 */
@Component
class Desk {

    private final Handing handing;
    private final LeaseTable leases;
    private final OpenLeases open;
    private final LedgerTable ledgers;
    private final Times times;

    Desk(Handing handing, LeaseTable leases, OpenLeases open, LedgerTable ledgers, Times times) {
        this.handing = handing;
        this.leases = leases;
        this.open = open;
        this.ledgers = ledgers;
        this.times = times;
    }

    /**
     * Returns the lease on the worker's screen, renewed: the one that is there, or the one fetched ahead, or else a new one;
     * nothing when every candidate is done or locked.
     */
    @Transactional
    public Optional<Lease> hand(Member member) {
        var ledger = ledgers.lock(member);
        return open.show(member.study(), member.id(), times.leaseEnd())
                .or(() -> handing.next(new Handing.To(member, ledger, false)));
    }

    /** The same, but never a new one. */
    @Transactional
    public Optional<Lease> shown(StudyId study, PersonId worker) {
        ledgers.lock(study, worker);
        return open.show(study, worker, times.leaseEnd());
    }

    /**
     * Returns the lease that is to follow the one on the worker's screen, taking it where there is none yet. Nothing while
     * the screen is empty: what is taken first belongs there.
     */
    @Transactional
    public Optional<Lease> handAhead(Member member) {
        var ledger = ledgers.lock(member);
        var held = open.of(member.study(), member.id());
        if (held.isEmpty() || held.getFirst().ahead()) {
            return Optional.empty();
        }
        if (held.size() > 1) {
            return open.renewAhead(member.study(), member.id(), times.leaseEnd());
        }
        // What is being read must not run out here and then be taken once more.
        return open.renew(held.getFirst().id(), member.id(), times.leaseEnd())
                ? handing.next(new Handing.To(member, ledger, true))
                : Optional.empty();
    }

    /** Gives an open lease its full time again. */
    @Transactional
    public Lease renew(LeaseId id, PersonId worker) {
        if (!open.renew(id, worker, times.leaseEnd())) {
            throw leases.find(id, worker)
                    .<Refusal>map(_ -> new LeaseEnded("lease-expired", "This comparison is no longer open for you"))
                    .orElseGet(UnknownLease::new);
        }
        return leases.find(id, worker).orElseThrow(UnknownLease::new);
    }

    /** Gives the lease that was fetched ahead its full time again, apart from the other, so that nobody waits for two rows. */
    @Transactional
    public void renewAhead(StudyId study, PersonId worker) {
        open.renewAhead(study, worker, times.leaseEnd());
    }
}
