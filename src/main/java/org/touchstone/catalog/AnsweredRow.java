package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A question of Stack Exchange with its scored answers, as {@link org.touchstone.catalog.stackexchange.Dump} makes a line of it: every two answers of
 * different scores are a pair, the higher score the better, and how far the scores lie apart is the strength.
 */
final class AnsweredRow {

    private AnsweredRow() {}

    static List<ReadSet> read(JsonNode row) throws UnfitRow {
        var question = PairRow.asked(RowText.said(row, "question"));
        var answers = new ArrayList<Answer>();
        for (var answer : row.path("answers")) {
            answers.add(new Answer(
                    RowText.said(answer, "text"), answer.path("score").asInt()));
        }
        var pairs = new ArrayList<ReadSet>();
        for (var better : answers) {
            for (var worse : answers) {
                if (better.score > worse.score) {
                    double margin = better.score - worse.score;
                    pairs.add(new Chosen(question, better.text, worse.text).pair(margin));
                }
            }
        }
        return pairs;
    }

    private record Answer(String text, int score) {}
}
