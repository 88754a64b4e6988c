package org.touchstone.labeling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Lease.Handed;
import org.touchstone.labeling.Lease.State;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/**
 * Hands comparisons out, one transaction each. Waits for the worker's ledger only: entries that others hold are stepped
 * over, so that no two workers wait for each other.
 */
@Component
class Desk {

    private final EntryTable entries;
    private final LeaseTable leases;
    private final LedgerTable ledgers;
    private final Sides sides;
    private final Times times;

    Desk(EntryTable entries, LeaseTable leases, LedgerTable ledgers, Sides sides, Times times) {
        this.entries = entries;
        this.leases = leases;
        this.ledgers = ledgers;
        this.sides = sides;
        this.times = times;
    }

    /** Returns the worker's open lease, renewed, or else a new one; nothing when every candidate is done or locked. */
    @Transactional
    public Optional<Lease> hand(StudyId study, PersonId worker) {
        var ledger = ledgers.lock(study, worker);
        var open = leases.open(study, worker);
        if (open.isPresent() && leases.renew(open.get().id(), worker, times.leaseEnd())) {
            return leases.find(open.get().id(), worker);
        }
        leases.expire(study, times.now());
        return entries.lockNext(study, worker, ledger.owed()).map(entry -> {
            var earlier = entry.earlier();
            return earlier == null ? handNew(entry, new LeaseTo(study, worker, ledger)) : handAgain(earlier);
        });
    }

    /** Gives an open lease its full time again. */
    @Transactional
    public Lease renew(LeaseId id, PersonId worker) {
        if (!leases.renew(id, worker, times.leaseEnd())) {
            throw leases.find(id, worker)
                    .<Refusal>map(_ -> new LeaseEnded("lease-expired", "This comparison is no longer open for you"))
                    .orElseGet(UnknownLease::new);
        }
        return leases.find(id, worker).orElseThrow(UnknownLease::new);
    }

    private record LeaseTo(StudyId study, PersonId worker, Ledger ledger) {}

    private Lease handNew(Entry entry, LeaseTo to) {
        var handed = new Handed(to.study(), entry.comparison(), to.worker());
        var slot = leases.freeSlot(handed);
        var side = sides.choose(to.ledger(), entry);
        var shown = sides.show(entry.responses(), side);
        var lease = new Lease(new LeaseId(UUID.randomUUID()), handed, slot, shown, State.OPEN, times.leaseEnd());
        leases.insert(lease, entry.overlap(), to.ledger().nextOrdinal(), times.now());
        ledgers.add(to.study(), to.worker(), side);
        entries.count(lease, 1, 0);
        return lease;
    }

    /** A worker has one lease per comparison: handed out again, it keeps its side and its place in their ledger. */
    private Lease handAgain(Lease earlier) {
        var slot = leases.freeSlot(earlier.handed());
        leases.open(earlier.id(), slot, times.leaseEnd());
        entries.count(earlier, 1, 0);
        return new Lease(earlier.id(), earlier.handed(), slot, earlier.shown(), State.OPEN, times.leaseEnd());
    }
}
