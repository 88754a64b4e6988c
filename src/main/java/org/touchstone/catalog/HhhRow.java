package org.touchstone.catalog;

import java.util.ArrayList;
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
        var answers = new ArrayList<>(scores.propertyNames());
        double first = RowNumber.required(scores, answers.getFirst(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        double second = RowNumber.required(scores, answers.getLast(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (first == second) {
            throw new UnfitRow("The two answers have the same number in \"target_scores\"");
        }
        for (var answer : answers) {
            if (RowText.checked("target_scores", answer).isBlank()) {
                throw new UnfitRow("\"target_scores\" is empty");
            }
        }
        var better = first > second ? answers.getFirst() : answers.getLast();
        return new Chosen(conversation, better, first > second ? answers.getLast() : answers.getFirst()).pair(null);
    }
}
