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
import org.touchstone.quality.consensus.LabelsNow;
import org.touchstone.quality.consensus.SoftLabel;
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

    /** Takes soft labels where some are given. */
    StudyLabels(LabelPolicy policy, Orientation orientation, Set<ComparisonId> golds, @Nullable LabelsNow soft) {
        this.policy = policy;
        this.orientation = orientation;
        this.golds = golds;
        this.soft = soft;
    }

    /**
     * Labels the comparison, or counts why it stays out. What researchers decided stands before the majority, and is as firm as
     * any: it is never left out for being weak.
     */
    void add(Consensus consensus) {
        if (golds.contains(consensus.comparison())) {
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

    private void add(Consensus consensus, Opinion opinion) {
        var outcome = opinion.outcome();
        if (outcome == Outcome.CANNOT_JUDGE) {
            undecidable++;
        } else if (outcome == Outcome.TIE && policy.ties() == LabelPolicy.Ties.DROP) {
            ties++;
        } else if (outcome != Outcome.TIE && policy.dropWeakest() && isWeak(consensus)) {
            weakest++;
        } else {
            take(consensus, opinion.chosenFirst());
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
        return new FreezePreview.LeftOut(goldsLeftOut, fewJudgments, changed, ties, weakest);
    }

    FreezePreview.Decided decided() {
        return new FreezePreview.Decided(adjudicated, undecidable);
    }

    FreezePreview.Behind behind() {
        return new FreezePreview.Behind(judgments, workers.size(), simulatedJudgments);
    }

    private void take(Consensus consensus, double chosenFirst) {
        int votes = consensus.judgments().size();
        labels.add(
                switch (orientation) {
                    case BETTER -> new Label(consensus.comparison(), chosenFirst, consensus.strength(), votes);
                    case WORSE -> new Label(consensus.comparison(), 1 - chosenFirst, 0 - consensus.strength(), votes);
                });
        adjudicated += consensus.kind() == Consensus.Kind.ADJUDICATED ? 1 : 0;
        judgments += votes;
        for (var judgment : consensus.judgments()) {
            workers.add(judgment.worker());
            simulatedJudgments += judgment.simulated() ? 1 : 0;
        }
    }

    private static boolean isWeak(Consensus consensus) {
        return consensus.kind() == Consensus.Kind.COUNTED && meanStep(consensus) <= WEAKEST;
    }

    private static double meanStep(Consensus consensus) {
        return consensus.judgments().stream()
                .mapToInt(Judgment::strength)
                .map(Math::abs)
                .average()
                .orElse(0);
    }

    /** What a comparison amounts to, and how probable it is that the first response was rightly chosen. */
    private record Opinion(Outcome outcome, double chosenFirst) {

        /** So that the last bits, in which processors may differ, are in no file. */
        private static final double STEPS = 1e6;

        static Opinion firm(Outcome outcome) {
            return new Opinion(
                    outcome,
                    switch (outcome) {
                        case FIRST -> 1;
                        case SECOND -> 0;
                        default -> 0.5;
                    });
        }

        /** A probability that rounding makes a half is a tie, since the formats of files tell ties by it. */
        static Opinion soft(SoftLabel label) {
            double first = Math.round(STEPS * label.chances().ofFirst()) / STEPS;
            return new Opinion(first == 0.5 ? Outcome.TIE : label.winner(), first);
        }
    }

    /**
     * The label of a comparison in the orientation of snapshots.
     *
     * @param label the probability that the first response is the better one
     * @param strength mean signed steps, negative when the first is better
     */
    record Label(ComparisonId comparison, double label, double strength, int votes) {}
}
