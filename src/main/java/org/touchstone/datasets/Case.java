package org.touchstone.datasets;

import java.util.List;
import org.touchstone.datasets.StudyLabels.Two;
import org.touchstone.labeling.Judgment;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.RankedConsensus;

/**
 * Two responses and what is known of them.
 *
 * @param strength mean signed steps, negative when the first was chosen
 * @param weak whether the judgments are, on average, no stronger than the weakest step
 * @param said the judgments, oldest first
 */
record Case(Two of, double strength, boolean weak, List<Judgment> said) {

    private static final double WEAKEST = 1;

    static Case of(Consensus consensus) {
        boolean weak = consensus.kind() == Consensus.Kind.COUNTED && meanStep(consensus) <= WEAKEST;
        return new Case(new Two(consensus.comparison(), 0, 1), consensus.strength(), weak, consensus.judgments());
    }

    static Case of(Judgment judgment) {
        boolean weak = Math.abs(judgment.strength()) <= WEAKEST;
        return new Case(new Two(judgment.comparison(), 0, 1), judgment.strength(), weak, List.of(judgment));
    }

    static Case of(RankedConsensus ranked, RankedConsensus.Pair pair) {
        var two = new Two(ranked.comparison(), pair.first(), pair.second());
        return new Case(two, pair.apart(), false, ranked.judgments());
    }

    int votes() {
        return said.size();
    }

    private static double meanStep(Consensus consensus) {
        return consensus.judgments().stream()
                .mapToInt(Judgment::strength)
                .map(Math::abs)
                .average()
                .orElse(0);
    }
}
