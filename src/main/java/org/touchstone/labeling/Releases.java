package org.touchstone.labeling;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/** Gives what workers hold open back to the queue, within the transaction of the act that ends it. */
@Component
class Releases {

    private final EntryTable entries;
    private final LeaseTable leases;
    private final OpenLeases open;
    private final LedgerTable ledgers;
    private final Times times;

    Releases(EntryTable entries, LeaseTable leases, OpenLeases open, LedgerTable ledgers, Times times) {
        this.entries = entries;
        this.leases = leases;
        this.open = open;
        this.ledgers = ledgers;
        this.times = times;
    }

    /** Gives everything back that the worker holds open in a study, on the screen or ahead; they may be handed it again. */
    void release(StudyId study, PersonId worker) {
        ledgers.lock(study, worker);
        clear(study, worker, Set.of());
    }

    /** Puts a lease that was answered back on its worker's screen; what they hold open meanwhile returns to the queue. */
    void reopen(Lease lease) {
        clear(lease.study(), lease.worker(), Set.of(lease.comparison()));
        leases.open(lease.opened(lease.slot(), false, times.leaseEnd()));
        entries.count(lease, 0, -1);
    }

    /** Waits for all entries at once, in their order, also for those given, and then looks again what is open. */
    private void clear(StudyId study, PersonId worker, Set<ComparisonId> others) {
        var comparisons = new HashSet<>(others);
        open.of(study, worker).forEach(lease -> comparisons.add(lease.comparison()));
        if (comparisons.isEmpty()) {
            return;
        }
        entries.lock(study, comparisons);
        open.of(study, worker).forEach(lease -> {
            leases.release(lease.id(), times.now());
            entries.count(lease, -1, 0);
        });
    }
}
