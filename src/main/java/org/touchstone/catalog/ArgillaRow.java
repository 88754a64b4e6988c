package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record exported from Argilla, as a row of a dataset ({@code <field>}, {@code <question>.responses}, {@code <question>.responses.users},
 * {@code <question>.responses.status}) or as a record ({@code fields}, {@code responses: {<question>: [{"value", "user_id"}]}}). The first
 * question that was answered by rankings of the responses, or by labels that name one of two or a tie, gives the votes; answers that were
 * drafted or discarded do not count. Suggestions, ratings and other questions are passed over.
 */
final class ArgillaRow {

    private static final Set<String> NO_FIELDS = Set.of(
            "id",
            "status",
            "_server_id",
            "external_id",
            "inserted_at",
            "updated_at",
            "metadata",
            "vectors",
            "responses");
    private static final String ANSWERS = ".responses";

    private ArgillaRow() {}

    static boolean looksLike(JsonNode row) {
        boolean nested = row.path("fields").isObject() && row.has("responses");
        return nested || row.propertyNames().stream().anyMatch(key -> key.endsWith(ANSWERS));
    }

    static List<ReadSet> read(JsonNode row, ResponseCount count) throws UnfitRow {
        boolean nested = row.path("fields").isObject();
        var fields = TextFields.of(nested ? entries(row.get("fields")) : flat(row));
        var votes = nested ? nested(row, fields) : columns(row, fields);
        return new Ranked(fields.conversation(), fields.responses())
                .sets(count, (pair, one, other) -> ReadSet.voted(pair, ArgillaVote.on(votes, one, other)));
    }

    private static SequencedMap<String, JsonNode> entries(JsonNode node) {
        var entries = new LinkedHashMap<String, JsonNode>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    private static SequencedMap<String, JsonNode> flat(JsonNode row) {
        var fields = entries(row);
        fields.keySet().removeIf(key -> key.contains(".") || NO_FIELDS.contains(key));
        return fields;
    }

    private static List<ArgillaVote> columns(JsonNode row, TextFields fields) throws UnfitRow {
        for (var key : row.propertyNames()) {
            if (key.endsWith(ANSWERS)) {
                var votes = column(row, key, fields);
                if (!votes.isEmpty()) {
                    return votes;
                }
            }
        }
        return List.of();
    }

    private static List<ArgillaVote> column(JsonNode row, String key, TextFields fields) throws UnfitRow {
        var votes = new ArrayList<ArgillaVote>();
        for (int i = 0; i < size(row, key); i++) {
            var status = at(row, key + ".status", i);
            if (status == null || status.asString("").equals("submitted")) {
                var vote =
                        ArgillaVote.of(at(row, key + ".users", i), row.get(key).get(i), fields);
                vote.ifPresent(votes::add);
            }
        }
        return votes;
    }

    private static int size(JsonNode row, String key) throws UnfitRow {
        var answers = row.get(key);
        if (answers == null || answers.isNull()) {
            return 0;
        }
        if (!answers.isArray()) {
            throw new UnfitRow("\"%s\" must be a list".formatted(key));
        }
        return answers.size();
    }

    private static @Nullable JsonNode at(JsonNode row, String key, int index) {
        var list = row.get(key);
        return list == null ? null : list.get(index);
    }

    private static List<ArgillaVote> nested(JsonNode row, TextFields fields) throws UnfitRow {
        var questions = row.get("responses");
        if (questions == null || questions.isNull()) {
            return List.of();
        }
        if (!questions.isObject()) {
            throw new UnfitRow("\"responses\" must be an object");
        }
        for (var question : questions.propertyNames()) {
            var votes = new ArrayList<ArgillaVote>();
            for (int i = 0; i < size(questions, question); i++) {
                var answer = questions.get(question).get(i);
                if (answer.path("status").asString("submitted").equals("submitted")) {
                    ArgillaVote.of(answer.get("user_id"), answer.get("value"), fields)
                            .ifPresent(votes::add);
                }
            }
            if (!votes.isEmpty()) {
                return votes;
            }
        }
        return List.of();
    }
}
