package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.LabelledPair.Beside;
import tools.jackson.databind.JsonNode;

/** A line in our own format; keys that it does not know are passed over. */
final class NativeRow {

    private NativeRow() {}

    static boolean looksLike(JsonNode row) {
        return row.has("conversation") && row.path("responses").isArray();
    }

    static ReadSet read(JsonNode row, ResponseCount count) throws UnfitRow {
        var conversation = conversation(row.get("conversation"));
        var responses = row.get("responses");
        if (responses == null || !responses.isArray() || !count.admits(responses.size())) {
            throw new UnfitRow("\"responses\" must be a list of " + count.words());
        }
        var candidates = new ArrayList<Response>();
        for (var response : responses.values()) {
            candidates.add(response(response));
        }
        if (candidates.stream().map(Response::content).distinct().count() < candidates.size()) {
            throw new UnfitRow(
                    candidates.size() == 2
                            ? "The two responses are the same text"
                            : "Two of the responses are the same text");
        }
        var known = known(RowText.optional(row, "known"));
        return labelled(row, new CandidateSet(conversation, candidates, known));
    }

    /** A line may say more than which response is better: how sure that is, and by how much. */
    private static ReadSet labelled(JsonNode row, CandidateSet set) throws UnfitRow {
        var label = RowNumber.optional(row, "label", 0, 1);
        if (label == null || set.responses().size() != 2) {
            return ReadSet.of(set);
        }
        var read = ReadSet.labelled(set, label, RowNumber.optional(row, "strength"));
        if (set.known() != null && set.known() != ReadSet.favoured(label)) {
            throw new UnfitRow("\"known\" and \"label\" contradict each other");
        }
        return read.with(SaidVotes.read(row)).with(beside(row));
    }

    private static Beside beside(JsonNode row) throws UnfitRow {
        var votes = row.has("votes") ? RowNumber.whole(row, "votes", 1, Integer.MAX_VALUE) : null;
        return new Beside(RowNumber.optional(row, "margin", 0, Integer.MAX_VALUE), comparison(row), votes);
    }

    private static @Nullable UUID comparison(JsonNode row) throws UnfitRow {
        var id = RowText.optional(row, "comparison_id");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new UnfitRow("\"comparison_id\" is not a UUID");
        }
    }

    static Conversation conversation(@Nullable JsonNode node) throws UnfitRow {
        if (node == null || node.isNull()) {
            throw new UnfitRow("The key \"conversation\" is missing");
        }
        if (node.isString()) {
            return new Conversation(
                    List.of(new Turn(Speaker.USER, RowText.checked("conversation", node.stringValue()))));
        }
        var turns = TurnList.turns(node);
        if (turns.isEmpty() || turns.getLast().speaker() != Speaker.USER) {
            throw new UnfitRow("\"conversation\" must be a list of turns that ends with a user turn, or a string");
        }
        return new Conversation(turns);
    }

    private static Response response(JsonNode node) throws UnfitRow {
        return new Response(RowText.required(node, "content"), RowText.optional(node, "source"));
    }

    private static @Nullable Preferred known(@Nullable String known) throws UnfitRow {
        return switch (known) {
            case null -> null;
            case "FIRST" -> Preferred.FIRST;
            case "SECOND" -> Preferred.SECOND;
            default -> throw new UnfitRow("\"known\" must be FIRST, SECOND or null");
        };
    }
}
