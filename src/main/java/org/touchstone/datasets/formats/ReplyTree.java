package org.touchstone.datasets.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.support.Sha256;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tree of OpenAssistant (Köpf et al. 2023): the turns of a conversation below each other and the ranked replies below the last. Names of
 * messages follow from what is said on the way to them. A system turn has no place.
 */
final class ReplyTree {

    private static final String ASSISTANT = "assistant";

    private final List<Turn> turns;
    private final List<String> path = new ArrayList<>();

    ReplyTree(List<Turn> turns) {
        this.turns =
                turns.stream().filter(turn -> turn.speaker() != Speaker.SYSTEM).toList();
    }

    /** Whether the first turn is a person's, as every tree's is. */
    boolean fits() {
        return turns.getFirst().speaker() == Speaker.USER;
    }

    /** The tree with the replies under its last turn, the best first. */
    ObjectNode json(Map<Replies.Reply, Integer> ranks) {
        var root = Json.object();
        path.clear();
        var top = Json.object();
        var last = message(top, null, turns.getFirst());
        for (var turn : turns.subList(1, turns.size())) {
            var parent = last.path("message_id").asString();
            last = message(last.putArray("replies").addObject(), parent, turn);
        }
        replies(last, ranks);
        root.put("message_tree_id", top.path("message_id").asString()).put("tree_state", "ready_for_export");
        root.set("prompt", top);
        return root;
    }

    private void replies(ObjectNode last, Map<Replies.Reply, Integer> ranks) {
        var parent = last.path("message_id").asString();
        var replies = last.putArray("replies");
        int number = 0;
        for (var entry : ranks.entrySet()) {
            var reply = entry.getKey();
            var node = replies.addObject()
                    .put(
                            "message_id",
                            Sha256.uuid(parent, reply.text(), Integer.toString(number++))
                                    .toString())
                    .put("parent_id", parent)
                    .put("text", reply.text())
                    .put("role", ASSISTANT)
                    .put("rank", entry.getValue());
            Json.putKnown(node, "model_name", reply.source()).putArray("replies");
        }
    }

    private ObjectNode message(ObjectNode node, @Nullable String parent, Turn turn) {
        path.add(turn.speaker() + ":" + turn.content());
        UUID id = Sha256.uuid(path.toArray(String[]::new));
        node.put("message_id", id.toString());
        Json.putKnown(node, "parent_id", parent);
        return node.put("text", turn.content()).put("role", turn.speaker() == Speaker.USER ? "prompter" : ASSISTANT);
    }
}
