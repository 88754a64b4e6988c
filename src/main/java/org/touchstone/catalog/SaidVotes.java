package org.touchstone.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The votes under {@code said} in a line of our own format, as snapshots write them. */
final class SaidVotes {

    private static final Set<String> TIES = Set.of("TIE", "BOTH_GOOD", "BOTH_BAD");
    private static final int MOST_STEPS = 9;

    private SaidVotes() {}

    /** None where the line has none. */
    static List<Vote> read(JsonNode row) throws UnfitRow {
        var said = row.get("said");
        if (said == null || said.isNull()) {
            return List.of();
        }
        if (!said.isArray()) {
            throw new UnfitRow("\"said\" must be a list of votes");
        }
        var votes = new ArrayList<Vote>();
        for (var vote : said.values()) {
            votes.add(vote(vote));
        }
        return votes;
    }

    private static Vote vote(JsonNode vote) throws UnfitRow {
        var outcome = word(vote, "outcome", Set.of("FIRST", "SECOND", "TIE", "BOTH_GOOD", "BOTH_BAD"));
        if (outcome == null) {
            throw new UnfitRow("A vote under \"said\" has no \"outcome\"");
        }
        boolean tie = TIES.contains(outcome);
        return new Vote(
                WorkerName.of(vote.get("annotator")),
                tie ? null : Preferred.valueOf(outcome),
                at(vote),
                RowText.optional(vote, "rationale"),
                whole(vote, "strength", -MOST_STEPS, MOST_STEPS),
                told(vote, tie ? outcome : null));
    }

    private static Vote.Told told(JsonNode vote, @Nullable String tie) throws UnfitRow {
        var active = RowNumber.optional(vote, "active_ms", 0, Integer.MAX_VALUE);
        var round = whole(vote, "round", 0, Integer.MAX_VALUE);
        return new Vote.Told(
                tie,
                word(vote, "shown_first", Set.of("LEFT", "RIGHT")),
                active == null ? null : active.longValue(),
                round == null ? 0 : round,
                word(vote, "kind", Set.of("HERE", "ELSEWHERE", "SIMULATED")),
                whole(vote, "confidence", 1, 5),
                aspects(vote.get("aspects")));
    }

    private static Map<String, List<Integer>> aspects(@Nullable JsonNode node) throws UnfitRow {
        var aspects = new TreeMap<String, List<Integer>>();
        if (node == null || node.isNull()) {
            return aspects;
        }
        for (var aspect : node.properties()) {
            var answers = aspect.getValue().values().stream().toList();
            if (answers.isEmpty() || !answers.stream().allMatch(JsonNode::isInt)) {
                throw new UnfitRow("The aspect \"%s\" must be a list of whole numbers".formatted(aspect.getKey()));
            }
            aspects.put(
                    aspect.getKey(), answers.stream().map(JsonNode::intValue).toList());
        }
        return aspects;
    }

    private static @Nullable String word(JsonNode vote, String key, Set<String> words) throws UnfitRow {
        var word = RowText.optional(vote, key);
        if (word != null && !words.contains(word)) {
            var allowed = String.join(", ", words.stream().sorted().toList());
            throw new UnfitRow("\"%s\" must be one of %s".formatted(key, allowed));
        }
        return word;
    }

    private static @Nullable Integer whole(JsonNode vote, String key, int least, int most) throws UnfitRow {
        return vote.has(key) ? (Integer) RowNumber.whole(vote, key, least, most) : null;
    }

    private static @Nullable Instant at(JsonNode vote) throws UnfitRow {
        return Timestamp.of(RowText.optional(vote, "submitted_at"));
    }
}
