package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.RankedConsensus;
import org.touchstone.quality.consensus.LabelsNow;
import org.touchstone.studies.Orientation;

/** Applies a label policy to what the judgments of a study amount to. */
final class StudyLabels {

    private static final double WEAKEST = 1;

    private final LabelPolicy policy;
    private final Orientation orientation;
    private final Set<ComparisonId> golds;
    private final @Nullable LabelsNow soft;
    private final List<Label> labels = new ArrayList<>();
    private final Set<PersonId> workers = new HashSet<>();
    private int judgments;
    private int simulatedJudgments;
    private int goldsLeftOut;
    private int fewJudgments;
    private int changed;
    private int ties;
    private int weakest;
    private int adjudicated;
    private int undecidable;
    private Set<ComparisonId> personal = Set.of();
    private int personalLeftOut;

    /** Takes soft labels where some are given. */
    StudyLabels(LabelPolicy policy, Orientation orientation, Set<ComparisonId> golds, @Nullable LabelsNow soft) {
        this.policy = policy;
        this.orientation = orientation;
        this.golds = golds;
        this.soft = soft;
    }

    /** Leaves out the comparisons in which there is personal data. */
    StudyLabels without(Set<ComparisonId> comparisons) {
        personal = comparisons;
        return this;
    }

    /**
     * Labels the comparison, or counts why it stays out. What researchers decided stands before the majority, and is as firm as
     * any: it is never left out for being weak.
     */
    void add(Consensus consensus) {
        if (personal.contains(consensus.comparison())) {
            personalLeftOut++;
        } else if (golds.contains(consensus.comparison())) {
            goldsLeftOut++;
        } else if (consensus.judgments().size() < policy.minimumJudgments()) {
            fewJudgments++;
        } else {
            opinion(consensus).ifPresentOrElse(opinion -> add(consensus, opinion), () -> changed++);
        }
    }

    private Optional<Opinion> opinion(Consensus consensus) {
        return soft == null || consensus.kind() == Consensus.Kind.ADJUDICATED
                ? Optional.of(Opinion.firm(consensus.outcome()))
                : soft.of(consensus).map(Opinion::soft);
    }

    /** Labels every two responses of a ranked comparison, or counts why they stay out. */
    void add(RankedConsensus ranked) {
        var pairs = ranked.pairs();
        if (personal.contains(ranked.comparison())) {
            personalLeftOut += pairs.size();
        } else if (golds.contains(ranked.comparison())) {
            goldsLeftOut += pairs.size();
        } else if (ranked.judgments().size() < policy.minimumJudgments()) {
            fewJudgments += pairs.size();
        } else {
            int before = labels.size();
            boolean softly = policy.aggregation() == LabelPolicy.Aggregation.SOFT;
            pairs.forEach(pair -> add(Case.of(ranked, pair), softly ? Opinion.soft(pair) : Opinion.firm(pair)));
            countBehind(labels.size() > before ? ranked.judgments() : List.of());
        }
    }

    private void add(Consensus consensus, Opinion opinion) {
        if (opinion.outcome() == Outcome.CANNOT_JUDGE) {
            undecidable++;
        } else if (add(Case.of(consensus), opinion)) {
            adjudicated += consensus.kind() == Consensus.Kind.ADJUDICATED ? 1 : 0;
            countBehind(consensus.judgments());
        }
    }

    private boolean add(Case about, Opinion opinion) {
        boolean tied = opinion.outcome() == Outcome.TIE;
        if (tied && policy.ties() == LabelPolicy.Ties.DROP) {
            ties++;
            return false;
        }
        if (!tied && policy.dropWeakest() && about.weak()) {
            weakest++;
            return false;
        }
        double first = opinion.chosenFirst();
        return labels.add(
                switch (orientation) {
                    case BETTER -> new Label(about.of(), first, about.strength(), about.votes());
                    case WORSE -> new Label(about.of(), 1 - first, 0 - about.strength(), about.votes());
                });
    }

    private void countBehind(List<Judgment> taken) {
        judgments += taken.size();
        for (var judgment : taken) {
            workers.add(judgment.worker());
            simulatedJudgments += judgment.simulated() ? 1 : 0;
        }
    }

    List<Label> labels() {
        return labels;
    }

    /** The soft labels that were taken, where the policy asks for them. */
    Optional<LabelsNow> soft() {
        return Optional.ofNullable(soft);
    }

    FreezePreview.LeftOut leftOut() {
        return new FreezePreview.LeftOut(goldsLeftOut, fewJudgments, changed, ties, weakest, personalLeftOut);
    }

    FreezePreview.Decided decided() {
        return new FreezePreview.Decided(adjudicated, undecidable);
    }

    FreezePreview.Behind behind() {
        return new FreezePreview.Behind(judgments, workers.size(), simulatedJudgments);
    }

    private static double meanStep(Consensus consensus) {
        return consensus.judgments().stream()
                .mapToInt(Judgment::strength)
                .map(Math::abs)
                .average()
                .orElse(0);
    }

    /**
     * Two responses and what is known of them.
     *
     * @param weak whether the judgments are, on average, no stronger than the weakest step
     * @param strength mean signed steps
     */
    private record Case(Two of, double strength, boolean weak, int votes) {

        static Case of(Consensus consensus) {
            boolean weak = consensus.kind() == Consensus.Kind.COUNTED && meanStep(consensus) <= WEAKEST;
            int votes = consensus.judgments().size();
            return new Case(new Two(consensus.comparison(), 0, 1), consensus.strength(), weak, votes);
        }

        static Case of(RankedConsensus ranked, RankedConsensus.Pair pair) {
            var two = new Two(ranked.comparison(), pair.first(), pair.second());
            return new Case(two, pair.apart(), false, ranked.judgments().size());
        }
    }

    /**
     * Two responses of a comparison.
     *
     * @param first the place of the first among the comparison's responses, from 0 on
     */
    record Two(ComparisonId comparison, int first, int second) {}

    /**
     * The label of two responses in the orientation of snapshots.
     *
     * @param label the probability that the first response is the better one
     * @param strength mean signed steps, negative when the first is better
     */
    record Label(Two of, double label, double strength, int votes) {}
}
