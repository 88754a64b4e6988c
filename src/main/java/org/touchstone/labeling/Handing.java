package org.touchstone.labeling;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Chooses the comparison that a worker is handed, within the desk's transaction and under the worker's ledger. Entries that
 * others hold are stepped over, so that no two workers wait for each other.
 */
@Component
class Handing {

    /**
     * Who is handed something.
     *
     * @param ahead whether it is fetched ahead, for when the screen is done with
     */
    record To(Member member, Ledger ledger, boolean ahead) {}

    private final Limits limits;
    private final CandidateTable candidates;
    private final Mixture mixture;
    private final Slips slips;
    private final Bookmarks bookmarks;

    Handing(Limits limits, CandidateTable candidates, Mixture mixture, Slips slips, Bookmarks bookmarks) {
        this.limits = limits;
        this.candidates = candidates;
        this.mixture = mixture;
        this.slips = slips;
        this.bookmarks = bookmarks;
    }

    /**
     * Takes what the lot gives the worker: what stands next in the queue for them or, at the study's rates, a gold or a
     * repeat. Nothing when they have reached a limit, or when every candidate is done or locked.
     */
    Optional<Lease> next(To to) {
        slips.takeBackDue(to.member().study());
        var lease = limits.reached(to.member()).isPresent() ? Optional.<Lease>empty() : draw(to);
        bookmarks.move(to, lease.isPresent());
        return lease;
    }

    /** Golds and repeats come between others only: alone at the end of the queue they would give themselves away. */
    private Optional<Lease> draw(To to) {
        var lot = mixture.draw(to.member().assignment());
        if (lot == Mixture.Lot.QUEUE
                || !candidates.isAny(to.member(), to.ledger().reach())) {
            return fromQueue(to).or(() -> onlyGolds(to));
        }
        return (lot == Mixture.Lot.GOLD ? gold(to) : repeat(to)).or(() -> fromQueue(to));
    }

    private Optional<Lease> fromQueue(To to) {
        return candidates.lockNext(to.member(), to.ledger()).map(entry -> slips.write(entry, to));
    }

    private Optional<Lease> gold(To to) {
        return mixture.gold(to.member()).map(entry -> slips.write(entry, to));
    }

    private Optional<Lease> repeat(To to) {
        return mixture.repeat(to.member(), to.ledger()).map(repeat -> slips.write(repeat, to));
    }

    /** A study that has nothing but golds hands them out like anything else. */
    private Optional<Lease> onlyGolds(To to) {
        return candidates.areAllApart(to.member().study()) ? gold(to) : Optional.empty();
    }
}
