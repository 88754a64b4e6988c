package org.touchstone.datasets.formats;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Speaker;
import org.touchstone.datasets.FrozenVote;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chatbot Arena (Zheng et al. 2023): a line for each vote, {@code model_a} being the one that wrote the first response. A pair of which only
 * the label is known gives one line by the label. What is not known is {@code unknown}.
 */
final class ArenaLines implements PairLines {

    private static final String UNKNOWN = "unknown";
    private static final double MS_PER_SECOND = 1000;

    private final Facts facts;

    ArenaLines(Facts facts) {
        this.facts = facts;
    }

    @Override
    public List<ObjectNode> of(PlacedPair placed) {
        var said = placed.backing().said();
        return said.isEmpty()
                ? List.of(line(placed, winner(placed), null))
                : said.stream().map(vote -> line(placed, winner(vote), vote)).toList();
    }

    private ObjectNode line(PlacedPair placed, String winner, @Nullable FrozenVote vote) {
        var pair = placed.pair();
        var sources = placed.backing().sources();
        var line = Json.object()
                .put("question_id", question(placed))
                .put("model_a", Objects.requireNonNullElse(sources.first(), UNKNOWN))
                .put("model_b", Objects.requireNonNullElse(sources.second(), UNKNOWN))
                .put("winner", winner)
                .put("judge", judge(vote));
        line.set("conversation_a", Json.turns(pair.conversation(), pair.first()));
        line.set("conversation_b", Json.turns(pair.conversation(), pair.second()));
        return line.put("turn", turns(placed)).put("anony", true).put("tstamp", time(vote));
    }

    /** The comparison; of a labelled file its place in the snapshot. */
    private String question(PlacedPair placed) {
        var comparison = placed.backing().comparison();
        return comparison == null
                ? facts.digest().substring(0, Math.min(12, facts.digest().length())) + "-" + placed.position()
                : comparison.toString();
    }

    private static String judge(@Nullable FrozenVote vote) {
        return vote == null ? UNKNOWN : Objects.requireNonNullElse(vote.annotator(), UNKNOWN);
    }

    private static long turns(PlacedPair placed) {
        return placed.pair().conversation().turns().stream()
                .filter(turn -> turn.speaker() == Speaker.USER)
                .count();
    }

    /** Seconds since 1970; null where nobody knows. */
    private static @Nullable Double time(@Nullable FrozenVote vote) {
        var at = vote == null ? null : vote.at();
        return at == null ? null : (Double) (at.toEpochMilli() / MS_PER_SECOND);
    }

    private static String winner(PlacedPair placed) {
        if (placed.pair().isTie()) {
            return "tie";
        }
        return placed.pair().firstIsBetter() ? "model_a" : "model_b";
    }

    private static String winner(FrozenVote vote) {
        return switch (vote.outcome()) {
            case "FIRST" -> "model_a";
            case "SECOND" -> "model_b";
            case "BOTH_BAD" -> "tie (bothbad)";
            default -> "tie";
        };
    }
}
