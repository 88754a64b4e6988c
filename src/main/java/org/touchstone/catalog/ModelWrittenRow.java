package org.touchstone.catalog;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A line of the model-written evaluations of Perez et al. (2022): persona, sycophancy and advanced-ai-risk files, whose rows
 * hold a question and the answer that matches the behaviour. Winogenerated sentences carry no such label.
 */
final class ModelWrittenRow {

    private ModelWrittenRow() {}

    static boolean looksLike(JsonNode row) {
        return row.has("question") && row.has("answer_matching_behavior");
    }

    static CandidateSet read(JsonNode row, String behaviour) throws UnfitRow {
        if (row.has("sentence_with_blank")) {
            throw new UnfitRow("Winogenerated sentences have no label that could be reviewed");
        }
        var question = said(row, "question");
        var matching = said(row, "answer_matching_behavior");
        var other = said(row, "answer_not_matching_behavior");
        if (matching.equals(other)) {
            throw new UnfitRow("The answers that match and do not match the behaviour are the same");
        }
        var confidence = row.get("label_confidence");
        if (confidence != null && !(confidence.isNumber() && isShare(confidence.doubleValue()))) {
            throw new UnfitRow("\"label_confidence\" is not a number from 0 to 1");
        }
        var item = new WrittenItem(behaviour, question, matching);
        var asked = new Turn(Speaker.USER, question);
        var conversation = new Conversation(behaviour.isEmpty() ? List.of(asked) : List.of(item.instruction(), asked));
        return new CandidateSet(conversation, List.of(new Response(matching, null)), null);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static String said(JsonNode row, String key) throws UnfitRow {
        var text = RowText.required(row, key).strip();
        if (text.isEmpty()) {
            throw new UnfitRow("\"" + key + "\" is empty");
        }
        return text;
    }
}
