package org.touchstone.quality.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Disagreement;
import org.touchstone.quality.Disagreement.Vote;

/**
 * A disputed comparison as the page shows it.
 *
 * @param split such as {@code 2 to 1, 1 about the same}
 */
record SplitRow(String question, String first, String second, String split, List<VoteRow> votes) {

    /** One vote in words. */
    record VoteRow(
            String worker,
            boolean simulated,
            String said,
            @Nullable String rationale) {}

    static SplitRow of(Disagreement disagreement) {
        var pair = disagreement.comparison().pair();
        return new SplitRow(
                pair.conversation().turns().getLast().content(),
                pair.first().content(),
                pair.second().content(),
                split(disagreement.votes()),
                disagreement.votes().stream().map(SplitRow::row).toList());
    }

    private static String split(List<Vote> votes) {
        Map<Outcome, Long> counts = votes.stream().collect(Collectors.groupingBy(Vote::outcome, Collectors.counting()));
        long ties = counts.getOrDefault(Outcome.TIE, 0L);
        var sides =
                "%d to %d".formatted(counts.getOrDefault(Outcome.FIRST, 0L), counts.getOrDefault(Outcome.SECOND, 0L));
        return ties == 0 ? sides : "%s, %d about the same".formatted(sides, ties);
    }

    private static VoteRow row(Vote vote) {
        int steps = Math.abs(vote.strength());
        var by = steps == 1 ? "by 1 step" : "by %d steps".formatted(steps);
        var said = switch (vote.outcome()) {
            case FIRST -> "the first, " + by;
            case SECOND -> "the second, " + by;
            case BOTH_GOOD -> "both good";
            case BOTH_BAD -> "both bad";
            default -> "about the same";
        };
        return new VoteRow(vote.worker(), vote.simulated(), said, vote.rationale());
    }
}
