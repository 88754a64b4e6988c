package org.touchstone.quality.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Disagreement;
import org.touchstone.quality.Disagreement.Vote;
import org.touchstone.support.Phrase;

/**
 * A disputed comparison as the page shows it.
 *
 * @param split such as "2 to 1, 1 about the same"
 */
record SplitRow(String question, String first, String second, Phrase split, List<VoteRow> votes) {

    private static final String KEYS = "quality.agreement.";

    /** One vote in words. */
    record VoteRow(
            String worker,
            boolean simulated,
            boolean external,
            Phrase said,
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

    private static Phrase split(List<Vote> votes) {
        Map<Outcome, Long> counts = votes.stream().collect(Collectors.groupingBy(Vote::outcome, Collectors.counting()));
        long first = counts.getOrDefault(Outcome.FIRST, 0L);
        long second = counts.getOrDefault(Outcome.SECOND, 0L);
        long ties = votes.size() - first - second;
        return ties == 0
                ? Phrase.of(KEYS + "split", first, second)
                : Phrase.of(KEYS + "split.ties", first, second, ties);
    }

    private static VoteRow row(Vote vote) {
        int steps = Math.abs(vote.strength());
        var said = switch (vote.outcome()) {
            case FIRST -> Phrase.of(KEYS + "said.first", steps);
            case SECOND -> Phrase.of(KEYS + "said.second", steps);
            case BOTH_GOOD -> Phrase.of(KEYS + "said.both-good");
            case BOTH_BAD -> Phrase.of(KEYS + "said.both-bad");
            default -> Phrase.of(KEYS + "said.tie");
        };
        return new VoteRow(vote.worker(), vote.simulated(), vote.external(), said, vote.rationale());
    }
}
