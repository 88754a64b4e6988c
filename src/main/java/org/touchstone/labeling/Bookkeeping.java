package org.touchstone.labeling;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.touchstone.labeling.ReachedCap.Kind;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.Team;

/**
 * Keeps what follows from an answer: the worker's tallies and, while answers differ, the overlap. Works in the transaction
 * that changes the lease, under the worker's ledger and the queue entry.
 */
@Component
class Bookkeeping {

    private final TallyTable tallies;
    private final EntryTable entries;
    private final LedgerTable ledgers;
    private final CandidateTable candidates;
    private final Limits limits;

    Bookkeeping(TallyTable tallies, EntryTable entries, LedgerTable ledgers, CandidateTable candidates, Limits limits) {
        this.tallies = tallies;
        this.entries = entries;
        this.ledgers = ledgers;
        this.candidates = candidates;
        this.limits = limits;
    }

    /** Counts an answer that has just been stored. Where all that were wanted are in and they differ, one more is wanted. */
    void answered(Lease lease, StudySettings settings) {
        tallies.add(lease.id());
        corrected(lease, settings);
    }

    /** Waits until nobody else answers the same comparison. */
    void hold(Lease lease) {
        entries.lockAndHasRoom(lease);
    }

    /** Looks again whether the answers differ, now that one of them is another. */
    void corrected(Lease lease, StudySettings settings) {
        if (!lease.isRepeat() && settings.mostOverlap() > settings.overlap()) {
            entries.raiseWhereAnswersDiffer(lease, settings.mostOverlap());
        }
    }

    /** Counts an answer no longer that is about to be taken back. What it kept from the worker, they may find again. */
    void takeBack(Lease lease, StudyView study, Instant judgedAt) {
        var caps = study.settings().rules().assignment().caps();
        if (limits.isDayFull(member(lease, study), judgedAt)) {
            throw new CapReached(new ReachedCap(Kind.PER_DAY, caps.perDay(), null));
        }
        tallies.subtract(lease.id());
        if (caps.perConversation() + caps.perSources() > 0) {
            ledgers.rewind(lease.study(), lease.worker());
        }
    }

    /** Refuses a late answer that a limit no longer has room for. */
    void mustStillCount(Lease lease, StudyView study) {
        var member = member(lease, study);
        limits.reached(member)
                .or(() -> candidates.capOn(member, lease.comparison()))
                .ifPresent(cap -> {
                    throw new CapReached(cap);
                });
    }

    private static Member member(Lease lease, StudyView study) {
        return new Member(study, lease.worker(), Team.NONE);
    }
}
