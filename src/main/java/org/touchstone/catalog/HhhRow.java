package org.touchstone.catalog;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An item of the HHH evaluation: {@code category, prompt, chosen, rejected}, or as BIG-bench has it, {@code input} with {@code target_scores} of
 * two answers. The prompt may hold turns of its own.
 */
final class HhhRow {

    private HhhRow() {}

    static boolean looksLike(JsonNode row) {
        return row.has("target_scores") || (row.has("category") && row.has("chosen") && row.has("rejected"));
    }

    static ReadSet read(JsonNode row) throws UnfitRow {
        return row.has("target_scores") || row.has("input")
                ? scored(row)
                : new Chosen(conversation(row, "prompt"), RowText.said(row, "chosen"), RowText.said(row, "rejected"))
                        .pair(null);
    }

    private static Conversation conversation(JsonNode row, String key) throws UnfitRow {
        return TurnList.conversation(HhhPrompt.turns(RowText.said(row, key)), key);
    }

    private static ReadSet scored(JsonNode row) throws UnfitRow {
        var conversation = conversation(row, "input");
        var scores = row.get("target_scores");
        if (scores == null || !scores.isObject() || scores.size() != 2) {
            throw new UnfitRow("\"target_scores\" must give each of two answers a number");
        }
        var answers = List.copyOf(scores.propertyNames());
        double first = score(scores, answers.getFirst());
        double second = score(scores, answers.getLast());
        if (first == second) {
            throw new UnfitRow("The two answers have the same number in \"target_scores\"");
        }
        var ordered = first > second ? answers : answers.reversed();
        return new Chosen(conversation, ordered.getFirst(), ordered.getLast()).pair(null);
    }

    private static double score(JsonNode scores, String answer) throws UnfitRow {
        if (RowText.checked("target_scores", answer).isBlank()) {
            throw new UnfitRow("\"target_scores\" is empty");
        }
        return RowNumber.required(scores, answer, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
