package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists of turns as most tools write them, {@code {"role", "content"}} each. */
final class TurnList {

    private TurnList() {}

    /** Whether the node looks like a list of turns and not like a text. */
    static boolean isOne(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).has("role");
    }

    /** The conversation under the key, which ends with a user turn. */
    static Conversation conversation(JsonNode row, String key) throws UnfitRow {
        return conversation(read(row, key), key);
    }

    static Conversation conversation(List<Turn> turns, String key) throws UnfitRow {
        if (turns.isEmpty() || turns.getLast().speaker() != Speaker.USER) {
            throw new UnfitRow("\"%s\" does not end with a user turn".formatted(key));
        }
        return new Conversation(turns);
    }

    /** The turns under the key. */
    static List<Turn> read(JsonNode row, String key) throws UnfitRow {
        var node = row.get(key);
        if (node == null || node.isNull()) {
            throw new UnfitRow("The key \"%s\" is missing".formatted(key));
        }
        if (!node.isArray() || node.isEmpty()) {
            throw new UnfitRow("\"%s\" must be a list of turns".formatted(key));
        }
        return turns(node);
    }

    /** The turns of a list; none of anything else. */
    static List<Turn> turns(JsonNode list) throws UnfitRow {
        var turns = new ArrayList<Turn>();
        for (var turn : list.values()) {
            turns.add(new Turn(speaker(RowText.required(turn, "role"), turns.isEmpty()), content(turn)));
        }
        return turns;
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

    /** A text, or the list of parts that newer files write it as; a part that is no text has nothing to show. */
    private static String content(JsonNode turn) throws UnfitRow {
        var node = turn.get("content");
        if (node == null || !node.isArray() || node.isEmpty()) {
            return RowText.required(turn, "content");
        }
        var text = new StringBuilder();
        for (var part : node.values()) {
            text.append(RowText.required(part, "text"));
        }
        return text.toString();
    }
}
