package org.touchstone.labeling;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.touchstone.labeling.ReachedCap.Kind;

/** What is still to come for a worker. */
@Component
class Prospects {

    private final Limits limits;
    private final CandidateTable candidates;
    private final LedgerTable ledgers;
    private final TallyTable tallies;
    private final JudgmentTable judgments;

    Prospects(
            Limits limits,
            CandidateTable candidates,
            LedgerTable ledgers,
            TallyTable tallies,
            JudgmentTable judgments) {
        this.limits = limits;
        this.candidates = candidates;
        this.ledgers = ledgers;
        this.tallies = tallies;
        this.judgments = judgments;
    }

    /** Whether the queue holds something that the worker may be handed now. */
    boolean hasCandidate(Member member) {
        return limits.reached(member).isEmpty() && candidates.isAny(member, ledgers.reach(member));
    }

    /** Whether nothing but the limit of a day keeps more from the worker. */
    boolean isTomorrowAnotherDay(Member member) {
        return limits.reached(member).filter(cap -> cap.kind() == Kind.PER_DAY).isPresent();
    }

    Optional<ReachedCap> reachedCap(Member member) {
        return limits.behindNothing(member);
    }

    /** What is done, and what is left as far as the worker is told. */
    WorkerProgress progress(Member member) {
        int done = tallies.inStudy(member.study(), member.id());
        int held = limits.held(member);
        int left = ledgers.told(member.study(), member.id())
                .map(told -> told.leftAfter(done))
                .orElseGet(() -> candidates.count(member, Reach.ALL, WorkerProgress.MOST_COUNTED));
        return new WorkerProgress(done, Math.max(held, left), judgments.medianTime(member.study(), member.id()));
    }
}
