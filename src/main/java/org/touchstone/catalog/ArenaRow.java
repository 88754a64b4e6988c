package org.touchstone.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A battle of Chatbot Arena: {@code model_a, model_b, winner, judge, conversation_a, conversation_b}, or the columns of its Kaggle table as
 * JSON, {@code prompt, response_a, response_b} (each a text or a list of texts, one for each turn) with {@code winner_model_a,
 * winner_model_b, winner_tie}. Dialogues of several turns part after their first prompt; the rest of each is one response. "Both are bad" is
 * a tie. The judge, where there is one, gave the only vote.
 */
final class ArenaRow {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FLAGS = List.of("winner_model_a", "winner_model_b", "winner_tie");

    private ArenaRow() {}

    static boolean looksLike(JsonNode row) {
        return (row.has("conversation_a") && row.has("conversation_b")) || row.has("winner_model_a");
    }

    static ReadSet read(JsonNode row) throws UnfitRow {
        var one = dialogue(row, "a");
        var other = dialogue(row, "b");
        var parted = Parted.of(one, key(row, "a"), other, key(row, "b"));
        var first = new Response(filled(parted.first(), key(row, "a")), PairRow.source(row, "model_a"));
        var second = new Response(filled(parted.second(), key(row, "b")), PairRow.source(row, "model_b"));
        var pair = PairRow.of(parted.conversation(), first, second);
        double label = row.has("winner") ? winner(row) : flagged(row);
        return ReadSet.labelled(pair, label, null).with(votes(row, label));
    }

    private static String key(JsonNode row, String side) {
        return (row.has("conversation_" + side) ? "conversation_" : "response_") + side;
    }

    private static String filled(String text, String key) throws UnfitRow {
        if (text.isBlank()) {
            throw new UnfitRow("\"" + key + "\" is empty");
        }
        return text;
    }

    private static List<Turn> dialogue(JsonNode row, String side) throws UnfitRow {
        if (row.has("conversation_a") || row.has("conversation_b")) {
            return TurnList.read(row, "conversation_" + side);
        }
        var prompts = texts(row, "prompt");
        var answers = texts(row, "response_" + side);
        if (prompts.size() != answers.size()) {
            throw new UnfitRow("\"prompt\" and \"response_%s\" have different numbers of turns".formatted(side));
        }
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < prompts.size(); i++) {
            turns.add(new Turn(Speaker.USER, prompts.get(i)));
            turns.add(new Turn(Speaker.ASSISTANT, answers.get(i)));
        }
        return turns;
    }

    private static List<String> texts(JsonNode row, String key) throws UnfitRow {
        var node = row.get(key);
        var list = node != null && node.isString() ? list(node.stringValue()) : node;
        if (list == null || !list.isArray() || list.isEmpty()) {
            return List.of(RowText.said(row, key));
        }
        var texts = new ArrayList<String>();
        for (var text : list.values()) {
            texts.add(RowText.checked(key, filled(text.isString() ? text.stringValue() : "", key)));
        }
        return texts;
    }

    /** The list that a cell of the table holds as JSON; null for a cell with a plain text. */
    private static @Nullable JsonNode list(String cell) {
        if (!cell.startsWith("[")) {
            return null;
        }
        try {
            var read = JSON.readTree(cell);
            boolean texts = read.isArray() && read.valueStream().allMatch(text -> text.isString() || text.isNull());
            return texts ? read : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    private static double winner(JsonNode row) throws UnfitRow {
        return switch (RowText.required(row, "winner").strip().toLowerCase(Locale.ROOT)) {
            case "model_a" -> 1;
            case "model_b" -> 0;
            case "tie", "tie (bothbad)", "bothbad", "both_bad" -> 0.5;
            default -> throw new UnfitRow("\"winner\" must be model_a, model_b, tie or tie (bothbad)");
        };
    }

    private static double flagged(JsonNode row) throws UnfitRow {
        if (FLAGS.stream().noneMatch(row::has)) {
            throw new UnfitRow("The key \"winner\" is missing");
        }
        var set = FLAGS.stream().filter(flag -> isSet(row.get(flag))).toList();
        if (set.size() != 1) {
            throw new UnfitRow("Exactly one of winner_model_a, winner_model_b and winner_tie must be 1");
        }
        return switch (FLAGS.indexOf(set.getFirst())) {
            case 0 -> 1;
            case 1 -> 0;
            default -> 0.5;
        };
    }

    private static boolean isSet(@Nullable JsonNode flag) {
        if (flag == null) {
            return false;
        }
        return flag.isNumber() ? flag.asDouble(0) == 1 : flag.asString("").equals("1") || flag.asBoolean(false);
    }

    private static List<Vote> votes(JsonNode row, double label) throws UnfitRow {
        var judge = WorkerName.of(row.get("judge"));
        return judge == null
                ? List.of()
                : List.of(new Vote(judge, ReadSet.favoured(label), at(row.get("tstamp")), null, null));
    }

    /** Seconds since 1970; anything else is passed over. */
    private static @Nullable Instant at(@Nullable JsonNode node) {
        double seconds = node != null && node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
        return seconds > 0 && seconds < 1e11 ? Instant.ofEpochMilli(Math.round(1000 * seconds)) : null;
    }
}
