package org.touchstone.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A pair with the votes that were given on it elsewhere; keys that it does not know are passed over. */
final class VotedRow {

    private static final int LONGEST_RATIONALE = 4_000;

    private VotedRow() {}

    static boolean looksLike(JsonNode row) {
        return row.path("first").isObject() && row.path("second").isObject() && row.has("votes");
    }

    static ReadSet read(JsonNode row) throws UnfitRow {
        return ReadSet.voted(pair(row), votes(row));
    }

    private static CandidateSet pair(JsonNode row) throws UnfitRow {
        var conversation = row.has("conversation")
                ? NativeRow.conversation(row.get("conversation"))
                : new Conversation(List.of(new Turn(Speaker.USER, RowText.said(row, "prompt"))));
        var first = response(row, "first");
        var second = response(row, "second");
        if (first.content().equals(second.content())) {
            throw new UnfitRow("The two responses are the same text");
        }
        return new CandidateSet(conversation, List.of(first, second), null);
    }

    private static List<Vote> votes(JsonNode row) throws UnfitRow {
        var given = row.get("votes");
        if (given == null || !given.isArray()) {
            throw new UnfitRow("\"votes\" must be a list; it may be empty");
        }
        var votes = new ArrayList<Vote>();
        for (var vote : given.values()) {
            votes.add(new Vote(worker(vote), preferred(vote), at(vote), rationale(vote), null));
        }
        return votes;
    }

    private static Response response(JsonNode row, String key) throws UnfitRow {
        var node = row.get(key);
        if (node == null || !node.isObject()) {
            throw new UnfitRow("\"%s\" must be an object with a \"text\"".formatted(key));
        }
        return new Response(RowText.said(node, "text"), RowText.optional(node, "source"));
    }

    private static String worker(JsonNode vote) throws UnfitRow {
        return WorkerName.checked(RowText.said(vote, "worker"));
    }

    private static @Nullable Preferred preferred(JsonNode vote) throws UnfitRow {
        return switch (RowText.required(vote, "outcome")) {
            case "FIRST" -> Preferred.FIRST;
            case "SECOND" -> Preferred.SECOND;
            case "TIE" -> null;
            default -> throw new UnfitRow("An \"outcome\" must be FIRST, SECOND or TIE");
        };
    }

    private static @Nullable Instant at(JsonNode vote) throws UnfitRow {
        return Timestamp.of(RowText.optional(vote, "submitted_at"));
    }

    private static @Nullable String rationale(JsonNode vote) throws UnfitRow {
        var text = RowText.optional(vote, "rationale");
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_RATIONALE) {
            throw new UnfitRow("A \"rationale\" is longer than 4,000 characters");
        }
        return text;
    }
}
