package org.touchstone.labeling;

import org.springframework.stereotype.Component;
import org.touchstone.labeling.Handing.To;
import org.touchstone.labeling.Ledger.Told;

/** Keeps for each worker where in the queue to look next, and what they are told about how much is left. */
@Component
class Bookmarks {

    /** How many new leases there are between two looks; so many entries are passed by in vain at most. */
    private static final int EVERY = 16;

    private final CandidateTable candidates;
    private final LedgerTable ledgers;
    private final OpenLeases open;

    Bookmarks(CandidateTable candidates, LedgerTable ledgers, OpenLeases open) {
        this.candidates = candidates;
        this.ledgers = ledgers;
        this.open = open;
    }

    /** Notes where the worker stands after they were handed something, or nothing. */
    void move(To to, boolean handed) {
        var member = to.member();
        var ledger = to.ledger();
        var reach = ledger.reach();
        if (!handed || !reach.hasBefore() || ledger.nextOrdinal() % EVERY == 0) {
            reach = candidates.advance(member, ledger);
            ledgers.move(member, reach);
        }
        var told = ledger.told();
        if (!handed || told == null || told.isOld(ledger.answers())) {
            ledgers.tell(member, new Told(ledger.answers(), handed ? left(member, reach) : 0));
        }
    }

    private int left(Member member, Reach reach) {
        int held = open.of(member.study(), member.id()).size();
        return held + candidates.count(member, reach, WorkerProgress.MOST_COUNTED);
    }
}
