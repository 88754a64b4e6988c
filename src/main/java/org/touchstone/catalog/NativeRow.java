package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line in our own format; keys that it does not know are passed over. */
final class NativeRow {

    private NativeRow() {}

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
        return ReadSet.of(new CandidateSet(conversation, candidates, known(RowText.optional(row, "known"))));
    }

    static Conversation conversation(@Nullable JsonNode node) throws UnfitRow {
        if (node == null || node.isNull()) {
            throw new UnfitRow("The key \"conversation\" is missing");
        }
        if (node.isString()) {
            return new Conversation(
                    List.of(new Turn(Speaker.USER, RowText.checked("conversation", node.stringValue()))));
        }
        var turns = new ArrayList<Turn>();
        for (var turn : node.values()) {
            turns.add(new Turn(
                    speaker(RowText.required(turn, "role"), turns.isEmpty()), RowText.required(turn, "content")));
        }
        if (turns.isEmpty() || turns.getLast().speaker() != Speaker.USER) {
            throw new UnfitRow("\"conversation\" must be a list of turns that ends with a user turn, or a string");
        }
        return new Conversation(turns);
    }

    private static Speaker speaker(String role, boolean opens) throws UnfitRow {
        return switch (role) {
            case "user" -> Speaker.USER;
            case "assistant" -> Speaker.ASSISTANT;
            case "system" -> {
                if (!opens) {
                    throw new UnfitRow("A system turn may only be the first");
                }
                yield Speaker.SYSTEM;
            }
            default -> throw new UnfitRow("A \"role\" must be user, assistant or system");
        };
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
