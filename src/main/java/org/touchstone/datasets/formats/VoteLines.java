package org.touchstone.datasets.formats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.FrozenVote;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;

/** The table of votes: a line for each judgment behind a pair, with the texts that it is about. A is the first response, B the second. */
final class VoteLines implements PairLines {

    private static final Map<String, String> LETTERS = Map.of("FIRST", "A", "SECOND", "B", "LEFT", "A", "RIGHT", "B");

    private final Facts facts;

    VoteLines(Facts facts) {
        this.facts = facts;
    }

    @Override
    public List<ObjectNode> of(PlacedPair placed) {
        return placed.backing().said().stream().map(vote -> line(placed, vote)).toList();
    }

    private ObjectNode line(PlacedPair placed, FrozenVote vote) {
        var pair = placed.pair();
        var comparison = placed.backing().comparison();
        var line = Json.object()
                .put("comparison_id", comparison == null ? null : comparison.toString())
                .put("pair", placed.position())
                .put("dataset", facts.name())
                .put("snapshot", facts.digest())
                .put("prompt_id", ConversationHash.of(pair.conversation()))
                .put("split", placed.split().code())
                .put("turn_index", pair.conversation().turns().size());
        line.set("context", Json.turns(pair.conversation()));
        var sources = placed.backing().sources();
        line.putObject("response_a").put("text", pair.first()).put("source_model", sources.first());
        line.putObject("response_b").put("text", pair.second()).put("source_model", sources.second());
        line.put("criterion", facts.question());
        said(line, vote);
        return line;
    }

    private static void said(ObjectNode line, FrozenVote vote) {
        var remarks = vote.remarks();
        line.put("outcome", letter(vote.outcome()))
                .put("strength", vote.strength())
                .put("shown_left", letter(vote.shownFirst()));
        aspects(line.putObject("aspects"), remarks.aspects());
        var at = vote.at();
        line.put("rationale", remarks.rationale())
                .put("confidence", remarks.confidence())
                .put("annotator_id", vote.annotator())
                .put("role", role(vote.kind()))
                .put("round", vote.round())
                .put("submitted_at", at == null ? null : at.toString())
                .put("active_ms", vote.activeMs());
    }

    /** One number names a side, -1 being the first; two rate the responses. */
    private static void aspects(ObjectNode into, Map<String, List<Integer>> aspects) {
        aspects.forEach((name, answers) -> {
            var aspect = into.putObject(name);
            if (answers.size() == 1) {
                int side = answers.getFirst();
                aspect.put("choice", side == 0 ? "TIE" : side < 0 ? "A" : "B");
            } else {
                aspect.put("A", answers.getFirst()).put("B", answers.getLast());
            }
        });
    }

    private static String role(FrozenVote.Kind kind) {
        return kind == FrozenVote.Kind.HERE ? "worker" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String letter(@Nullable String word) {
        return word == null ? null : LETTERS.getOrDefault(word, word);
    }
}
