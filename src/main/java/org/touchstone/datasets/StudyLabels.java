package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensus;
import org.touchstone.studies.Orientation;

/** Applies a label policy to what the judgments of a study amount to. */
final class StudyLabels {

    private static final double WEAKEST = 1;

    private final LabelPolicy policy;
    private final Orientation orientation;
    private final Set<ComparisonId> golds;
    private final List<Label> labels = new ArrayList<>();
    private final Set<PersonId> workers = new HashSet<>();
    private int judgments;
    private int simulatedJudgments;
    private int goldsLeftOut;
    private int fewJudgments;
    private int ties;
    private int weakest;
    private int adjudicated;
    private int undecidable;

    StudyLabels(LabelPolicy policy, Orientation orientation, Set<ComparisonId> golds) {
        this.policy = policy;
        this.orientation = orientation;
        this.golds = golds;
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
            add(consensus, consensus.outcome());
        }
    }

    private void add(Consensus consensus, Outcome outcome) {
        if (outcome == Outcome.CANNOT_JUDGE) {
            undecidable++;
        } else if (outcome == Outcome.TIE && policy.ties() == LabelPolicy.Ties.DROP) {
            ties++;
        } else if (outcome != Outcome.TIE && policy.dropWeakest() && isWeak(consensus)) {
            weakest++;
        } else {
            take(consensus, outcome);
        }
    }

    List<Label> labels() {
        return labels;
    }

    FreezePreview.LeftOut leftOut() {
        return new FreezePreview.LeftOut(goldsLeftOut, fewJudgments, ties, weakest);
    }

    FreezePreview.Decided decided() {
        return new FreezePreview.Decided(adjudicated, undecidable);
    }

    FreezePreview.Behind behind() {
        return new FreezePreview.Behind(judgments, workers.size(), simulatedJudgments);
    }

    private void take(Consensus consensus, Outcome outcome) {
        double chosenFirst = switch (outcome) {
            case FIRST -> 1;
            case SECOND -> 0;
            default -> 0.5;
        };
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

    /**
     * The label of a comparison in the orientation of snapshots.
     *
     * @param label the probability that the first response is the better one
     * @param strength mean signed steps, negative when the first is better
     */
    record Label(ComparisonId comparison, double label, double strength, int votes) {}
}
