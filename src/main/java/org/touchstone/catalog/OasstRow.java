package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A tree of OpenAssistant, {@code {"message_tree_id", "prompt": {"text", "role", "replies": [...]}}}. Every message of a prompter with two or
 * more ranked replies of the assistant is one comparison of these replies. A message that was deleted is left out with all that hangs on it.
 * Trees list replies by rank, so that here their order follows from the dialogues' texts.
 */
final class OasstRow {

    private final ResponseCount count;
    private final List<ReadSet> found = new ArrayList<>();

    private OasstRow(ResponseCount count) {
        this.count = count;
    }

    static boolean looksLike(JsonNode row) {
        return row.has("message_tree_id") && row.path("prompt").isObject();
    }

    static List<ReadSet> read(JsonNode row, ResponseCount count) throws UnfitRow {
        var prompt = row.get("prompt");
        if (prompt == null || !prompt.isObject()) {
            throw new UnfitRow("\"prompt\" must be an object");
        }
        var tree = new OasstRow(count);
        tree.visit(prompt, List.of());
        if (tree.found.isEmpty()) {
            throw new UnfitRow("The tree has no message with two ranked replies");
        }
        return tree.found;
    }

    private void visit(JsonNode message, List<Turn> before) throws UnfitRow {
        if (isDeleted(message)) {
            return;
        }
        var turns = new ArrayList<>(before);
        turns.add(new Turn(speaker(message), RowText.said(message, "text")));
        if (turns.getLast().speaker() == Speaker.USER) {
            compare(turns, replies(message));
        }
        for (var reply : replies(message)) {
            visit(reply, turns);
        }
    }

    private void compare(List<Turn> turns, List<JsonNode> replies) throws UnfitRow {
        var conversation = new Conversation(turns);
        var ranked = new ArrayList<Reply>();
        for (var reply : replies) {
            var rank = RowNumber.optional(reply, "rank", 0, Integer.MAX_VALUE);
            if (rank != null && !isDeleted(reply) && speaker(reply) == Speaker.ASSISTANT) {
                var response = PairRow.response(reply, "text", "model_name");
                ranked.add(new Reply(response, rank.intValue()));
            }
        }
        if (ranked.size() > 1) {
            ranked.sort(Comparator.comparing(reply -> Chosen.digest(conversation, reply.response.content())));
            var responses = ranked.stream().map(Reply::response).toList();
            found.addAll(new Ranked(conversation, responses)
                    .sets(count, (pair, i, j) -> Ranked.byRank(pair, ranked.get(i).rank, ranked.get(j).rank)));
        }
    }

    private static List<JsonNode> replies(JsonNode message) throws UnfitRow {
        var replies = message.get("replies");
        if (replies == null || replies.isNull()) {
            return List.of();
        }
        if (!replies.isArray() || !replies.valueStream().allMatch(JsonNode::isObject)) {
            throw new UnfitRow("\"replies\" must be a list of objects");
        }
        return List.copyOf(replies.values());
    }

    private static boolean isDeleted(JsonNode message) {
        var deleted = message.get("deleted");
        return deleted != null && deleted.asBoolean(false);
    }

    private static Speaker speaker(JsonNode message) throws UnfitRow {
        return switch (RowText.required(message, "role")) {
            case "prompter" -> Speaker.USER;
            case "assistant" -> Speaker.ASSISTANT;
            default -> throw new UnfitRow("A \"role\" must be prompter or assistant");
        };
    }

    /** A reply and its rank among those of the same message; 0 is the best. */
    private record Reply(Response response, int rank) {}
}
