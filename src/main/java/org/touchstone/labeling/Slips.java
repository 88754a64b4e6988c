package org.touchstone.labeling;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.touchstone.labeling.Handing.To;
import org.touchstone.labeling.Lease.Handed;
import org.touchstone.labeling.Lease.Shown;
import org.touchstone.labeling.Lease.State;
import org.touchstone.studies.StudyId;

/** Writes down who has what, how it is shown to them, and until when. */
@Component
class Slips {

    private final EntryTable entries;
    private final LeaseTable leases;
    private final LedgerTable ledgers;
    private final Sides sides;
    private final Times times;

    Slips(EntryTable entries, LeaseTable leases, LedgerTable ledgers, Sides sides, Times times) {
        this.entries = entries;
        this.leases = leases;
        this.ledgers = ledgers;
        this.sides = sides;
        this.times = times;
    }

    /** Ends leases of a study whose time ran out. */
    void takeBackDue(StudyId study) {
        leases.expire(study, times.now());
    }

    /** Hands an entry out, for the first time or again. */
    Lease write(Entry entry, To to) {
        var earlier = entry.earlier();
        return earlier == null ? first(entry, to) : again(earlier, to);
    }

    /** Shows a comparison once more, the other way round; it takes no slot. */
    Lease write(Repeat repeat, To to) {
        var earlier = repeat.earlier().shown();
        var shown = new Shown(earlier.sideOfFirst().other(), earlier.order().reversed(), 1);
        return insert(repeat.earlier().handed(), 0, shown, repeat.overlap(), to);
    }

    private Lease first(Entry entry, To to) {
        var handed =
                new Handed(to.member().study(), entry.comparison(), to.member().id());
        var shown = sides.show(entry.responses(), sides.choose(to.ledger(), entry));
        return insert(handed, leases.freeSlot(handed), shown, entry.overlap(), to);
    }

    private Lease insert(Handed handed, int slot, Shown shown, int overlap, To to) {
        var id = new LeaseId(UUID.randomUUID());
        var lease = new Lease(id, handed, slot, shown, State.OPEN, to.ahead(), times.leaseEnd());
        leases.insert(lease, overlap, to.ledger().nextOrdinal(), times.now());
        ledgers.add(handed.study(), handed.worker(), shown.sideOfFirst());
        entries.count(lease, 1, 0);
        return lease;
    }

    /** A worker has one lease per comparison: handed out again, it keeps its side and its place in their ledger. */
    private Lease again(Lease earlier, To to) {
        var lease = earlier.opened(leases.freeSlot(earlier.handed()), to.ahead(), times.leaseEnd());
        leases.open(lease);
        entries.count(lease, 1, 0);
        return lease;
    }
}
