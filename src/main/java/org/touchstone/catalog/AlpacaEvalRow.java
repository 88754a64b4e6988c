package org.touchstone.catalog;

import tools.jackson.databind.JsonNode;

/**
 * A comparison of AlpacaEval: {@code instruction, output_1, output_2, preference} with a preference from 1 (the first) to 2 (the second), 1.5
 * or, in older files, 0 for a draw; or {@code prompt, response_a, response_b, preference_b} with the probability that the second is better.
 * The label is that probability turned round. The annotator is a program as a rule, so nothing here becomes a person's vote.
 */
final class AlpacaEvalRow {

    private AlpacaEvalRow() {}

    static boolean looksLike(JsonNode row) {
        return (row.has("output_1") && row.has("output_2")) || row.has("preference_b");
    }

    static ReadSet read(JsonNode row) throws UnfitRow {
        return row.has("preference_b") || row.has("response_a") ? shared(row) : own(row);
    }

    private static ReadSet own(JsonNode row) throws UnfitRow {
        var pair = PairRow.of(
                PairRow.asked(RowText.said(row, "instruction")),
                PairRow.response(row, "output_1", "generator_1"),
                PairRow.response(row, "output_2", "generator_2"));
        double preference = RowNumber.required(row, "preference", 0, 2);
        if (preference > 0 && preference < 1) {
            throw new UnfitRow("\"preference\" must be a number from 1 to 2");
        }
        return ReadSet.labelled(pair, preference == 0 ? 0.5 : 2 - preference, null);
    }

    private static ReadSet shared(JsonNode row) throws UnfitRow {
        var pair = PairRow.of(
                PairRow.asked(RowText.said(row, "prompt")),
                PairRow.response(row, "response_a", "model_a"),
                PairRow.response(row, "response_b", "model_b"));
        return ReadSet.labelled(pair, 1 - RowNumber.required(row, "preference_b", 0, 1), null);
    }
}
