package org.touchstone.datasets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.FrozenVote.Kind;
import org.touchstone.datasets.FrozenVote.Remarks;
import org.touchstone.support.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Votes as JSON, as they stand in the database and in our own format. What is not known is left out. */
public final class FrozenVoteJson {

    private static final JsonMapper JSON = new JsonMapper();

    private FrozenVoteJson() {}

    /** The votes in their order; names of annotators hold within the snapshot. */
    public static String write(List<FrozenVote> votes) {
        var text = new JsonText().open('[');
        votes.forEach(vote -> write(vote, text));
        return text.close(']').toString();
    }

    /** Reads what {@link #write} wrote. */
    static List<FrozenVote> read(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        var votes = new ArrayList<FrozenVote>();
        for (var vote : JSON.readTree(json).values()) {
            votes.add(read(vote));
        }
        return votes;
    }

    private static void write(FrozenVote vote, JsonText into) {
        var at = vote.at();
        into.open('{')
                .putKnown("annotator", vote.annotator())
                .put("outcome", vote.outcome())
                .putKnown("strength", vote.strength())
                .putKnown("shown_first", vote.shownFirst())
                .putKnown("submitted_at", at == null ? null : at.toString())
                .putKnown("active_ms", vote.activeMs());
        if (vote.round() > 0) {
            into.put("round", vote.round());
        }
        if (vote.kind() != Kind.HERE) {
            into.put("kind", vote.kind().name());
        }
        write(vote.remarks(), into);
        into.close('}');
    }

    private static void write(Remarks remarks, JsonText into) {
        into.putKnown("confidence", remarks.confidence());
        if (!remarks.aspects().isEmpty()) {
            into.name("aspects").open('{');
            remarks.aspects().forEach((name, answers) -> {
                into.name(name).open('[');
                answers.forEach(into::value);
                into.close(']');
            });
            into.close('}');
        }
        into.putKnown("rationale", remarks.rationale());
    }

    private static FrozenVote read(JsonNode vote) {
        var strength = vote.get("strength");
        var at = text(vote, "submitted_at");
        var activeMs = vote.get("active_ms");
        var kind = text(vote, "kind");
        return new FrozenVote(
                text(vote, "annotator"),
                vote.required("outcome").stringValue(),
                strength == null ? null : strength.intValue(),
                text(vote, "shown_first"),
                at == null ? null : Instant.parse(at),
                activeMs == null ? null : activeMs.longValue(),
                vote.path("round").asInt(0),
                kind == null ? Kind.HERE : Kind.valueOf(kind),
                remarks(vote));
    }

    private static Remarks remarks(JsonNode vote) {
        var confidence = vote.get("confidence");
        return new Remarks(
                text(vote, "rationale"),
                confidence == null ? null : confidence.intValue(),
                aspects(vote.path("aspects")));
    }

    private static Map<String, List<Integer>> aspects(JsonNode node) {
        var aspects = new TreeMap<String, List<Integer>>();
        node.properties()
                .forEach(aspect -> aspects.put(
                        aspect.getKey(),
                        aspect.getValue().values().stream()
                                .map(JsonNode::intValue)
                                .toList()));
        return aspects;
    }

    private static @Nullable String text(JsonNode vote, String key) {
        var node = vote.get(key);
        return node == null ? null : node.stringValue();
    }
}
