package org.touchstone.labeling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Lease.Handed;
import org.touchstone.labeling.Lease.State;
import org.touchstone.studies.StudyId;

/**
 * Chooses the comparison that a worker is handed and writes the lease, within the desk's transaction and under the worker's
 * ledger. Entries that others hold are stepped over, so that no two workers wait for each other.
 */
@Component
class Handing {

    /**
     * Who is handed something.
     *
     * @param ahead whether it is fetched ahead, for when the screen is done with
     */
    record To(StudyId study, PersonId worker, Ledger ledger, boolean ahead) {}

    private final EntryTable entries;
    private final LeaseTable leases;
    private final LedgerTable ledgers;
    private final Sides sides;
    private final Times times;

    Handing(EntryTable entries, LeaseTable leases, LedgerTable ledgers, Sides sides, Times times) {
        this.entries = entries;
        this.leases = leases;
        this.ledgers = ledgers;
        this.sides = sides;
        this.times = times;
    }

    /** Takes what stands next in the queue for the worker; nothing when every candidate is done or locked. */
    Optional<Lease> next(To to) {
        leases.expire(to.study(), times.now());
        return entries.lockNext(to.study(), to.worker(), to.ledger().owed()).map(entry -> {
            var earlier = entry.earlier();
            return earlier == null ? handNew(entry, to) : handAgain(earlier, to.ahead());
        });
    }

    private Lease handNew(Entry entry, To to) {
        var handed = new Handed(to.study(), entry.comparison(), to.worker());
        var slot = leases.freeSlot(handed);
        var side = sides.choose(to.ledger(), entry);
        var shown = sides.show(entry.responses(), side);
        var id = new LeaseId(UUID.randomUUID());
        var lease = new Lease(id, handed, slot, shown, State.OPEN, to.ahead(), times.leaseEnd());
        leases.insert(lease, entry.overlap(), to.ledger().nextOrdinal(), times.now());
        ledgers.add(to.study(), to.worker(), side);
        entries.count(lease, 1, 0);
        return lease;
    }

    /** A worker has one lease per comparison: handed out again, it keeps its side and its place in their ledger. */
    private Lease handAgain(Lease earlier, boolean ahead) {
        var lease = earlier.opened(leases.freeSlot(earlier.handed()), ahead, times.leaseEnd());
        leases.open(lease);
        entries.count(lease, 1, 0);
        return lease;
    }
}
