package org.touchstone.evaluation.judged;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Ranking;
import org.touchstone.quality.Judges;

/** Counts the votes of a study on each two responses; a ranking is a vote on all its pairs. */
final class StudyVotes {

    private static final Votes FIRST = new Votes(1, 0, 0);
    private static final Votes SECOND = new Votes(0, 1, 0);
    private static final Votes TIE = new Votes(0, 0, 1);

    private final Judges judges;
    private final Map<ComparisonId, Map<Two, Votes>> votes = new LinkedHashMap<>();
    private boolean simulated;

    StudyVotes(Judges judges) {
        this.judges = judges;
    }

    /** Two responses of a comparison by their places, from 0. */
    record Two(int first, int second) {}

    void add(Judgment judgment) {
        var ranking = judgment.details().ranking();
        if (!judges.include(judgment) || judgment.round() > 0) {
            return;
        }
        if (judgment.outcome() == Outcome.RANKED && ranking != null) {
            add(judgment, ranking);
        } else if (judgment.outcome().comparesTwo()) {
            add(judgment, new Two(0, 1), vote(judgment.outcome()));
        }
    }

    private void add(Judgment judgment, Ranking ranking) {
        for (int one = 0; one < ranking.size(); one++) {
            for (int other = one + 1; other < ranking.size(); other++) {
                int ahead = Integer.compare(ranking.rank(other + 1), ranking.rank(one + 1));
                add(judgment, new Two(one, other), ahead == 0 ? TIE : ahead > 0 ? FIRST : SECOND);
            }
        }
    }

    private void add(Judgment judgment, Two two, Votes vote) {
        simulated |= judgment.simulated();
        votes.computeIfAbsent(judgment.comparison(), _ -> new LinkedHashMap<>()).merge(two, vote, Votes::plus);
    }

    private static Votes vote(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> FIRST;
            case SECOND -> SECOND;
            default -> TIE;
        };
    }

    /** The judged comparisons in the order of their identifiers. */
    List<ComparisonId> comparisons() {
        return votes.keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    Map<Two, Votes> on(ComparisonId comparison) {
        return votes.getOrDefault(comparison, Map.of());
    }

    boolean simulated() {
        return simulated;
    }
}
