package org.touchstone.labeling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.Response;
import org.touchstone.studies.StudyId;

/** What a worker has open, has done and could still do. */
@Component
@Transactional(readOnly = true)
class Worklist {

    private final Eligibility eligibility;
    private final Prospects prospects;
    private final LeaseTable leases;
    private final OpenLeases open;
    private final JudgmentTable judgments;
    private final Catalog catalog;

    Worklist(Eligibility eligibility, Prospects prospects, OpenLeases open, Tables tables, Catalog catalog) {
        this.eligibility = eligibility;
        this.prospects = prospects;
        this.leases = tables.leases();
        this.open = open;
        this.judgments = tables.judgments();
        this.catalog = catalog;
    }

    /** Whether there is something to hand out, locked by others or not. */
    public boolean hasCandidate(Member member) {
        return prospects.hasCandidate(member);
    }

    /** Whether there is something, or will be tomorrow. */
    public boolean mayGoOn(Member member) {
        return prospects.hasCandidate(member) || prospects.isTomorrowAnotherDay(member);
    }

    public Optional<ReachedCap> reachedCap(StudyId study, PersonId worker) {
        return prospects.reachedCap(eligibility.member(study, worker));
    }

    /** The studies in which the worker holds something open. */
    public Set<StudyId> studies(PersonId worker) {
        return open.of(worker).stream().map(Lease::study).collect(Collectors.toSet());
    }

    public LeasedComparison leased(LeaseId lease, PersonId worker) {
        return show(leases.find(lease, worker).orElseThrow(UnknownLease::new));
    }

    public WorkerProgress progress(StudyId study, PersonId worker) {
        return prospects.progress(eligibility.member(study, worker));
    }

    public List<PastJudgment> history(StudyId study, PersonId worker, int limit) {
        return judgments.latest(study, worker, limit).stream()
                .map(each -> past(each, worker))
                .toList();
    }

    /** A standing answer with what the worker saw. */
    public PastJudgment past(JudgmentTable.Standing standing, PersonId worker) {
        return new PastJudgment(
                leased(standing.lease(), worker),
                standing.saved(),
                standing.verdict().rationale());
    }

    /** What the worker may see of the comparison: the responses in the order of the screen, and nothing about them. */
    public LeasedComparison show(Lease lease) {
        var candidates = catalog.find(lease.comparison()).candidates();
        var texts = candidates.responses().stream().map(Response::content).toList();
        return new LeasedComparison(
                lease.id(),
                lease.study(),
                lease.expiresAt(),
                candidates.conversation(),
                lease.order().onScreen(texts));
    }
}
