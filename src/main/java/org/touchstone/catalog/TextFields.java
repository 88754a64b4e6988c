package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The prompt and the responses among fields that every user of a tool names as they like. Fields that differ in a number, a letter or a side
 * at their end, such as {@code response_a} and {@code response_b} or {@code answer1} and {@code answer2}, are the responses, in that order; so
 * is a list of texts; of exactly three texts the last two are. A field with a usual name, else the first of the others, is the prompt.
 */
record TextFields(Conversation conversation, List<Response> responses, List<FieldName> names) {

    static final List<String> RESPONSES =
            List.of("response", "answer", "completion", "output", "generation", "reply", "candidate", "option", "text");

    private static final List<String> PROMPTS = List.of(
            "prompt",
            "instruction",
            "question",
            "query",
            "input",
            "context",
            "conversation",
            "chat",
            "messages",
            "dialogue",
            "history",
            "task");
    private static final List<String> SOURCES = List.of("model", "source", "generator", "policy");

    /** @param fields all that may be texts, by their names and in the order of the file */
    static TextFields of(SequencedMap<String, JsonNode> fields) throws UnfitRow {
        var texts = new LinkedHashMap<String, JsonNode>();
        fields.forEach((name, node) -> {
            boolean some = node.isString() || (node.isArray() && !node.isEmpty());
            if (some && !SOURCES.contains(FieldName.of(name).stem())) {
                texts.put(name, node);
            }
        });
        var group = group(texts);
        var responses = new ArrayList<Response>();
        for (var entry : group.entrySet()) {
            responses.add(new Response(response(entry.getKey(), entry.getValue()), source(fields, entry.getKey())));
        }
        group.keySet().forEach(field -> texts.remove(field.whole()));
        if (responses.size() > CandidateSet.MOST_RESPONSES) {
            throw new UnfitRow("A comparison has at most 9 responses");
        }
        return new TextFields(prompt(texts), responses, List.copyOf(group.keySet()));
    }

    /** The place of the response that an answer names, from 0; -1 for none of them. */
    int place(String answer) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isMeantBy(answer)) {
                return i;
            }
        }
        return -1;
    }

    private static Map<FieldName, JsonNode> group(SequencedMap<String, JsonNode> texts) throws UnfitRow {
        var groups = new LinkedHashMap<String, Map<FieldName, JsonNode>>();
        texts.forEach((name, node) -> {
            var field = FieldName.of(name);
            if (field.place() > 0 && (node.isString() || TurnList.isOne(node))) {
                groups.computeIfAbsent(field.stem(), _ -> new TreeMap<>()).putIfAbsent(field, node);
            }
        });
        groups.values().removeIf(group -> group.size() < 2);
        if (groups.isEmpty()) {
            return unnumbered(texts);
        }
        var usual = RESPONSES.stream().filter(groups::containsKey).findFirst();
        return usual.map(groups::get).orElseGet(() -> groups.values().iterator().next());
    }

    private static Map<FieldName, JsonNode> unnumbered(SequencedMap<String, JsonNode> texts) throws UnfitRow {
        for (var entry : texts.entrySet()) {
            var list = entry.getValue();
            if (list.isArray() && list.size() > 1 && list.valueStream().allMatch(JsonNode::isString)) {
                return listed(entry.getKey(), list);
            }
        }
        if (texts.size() != 3 || !texts.values().stream().allMatch(JsonNode::isString)) {
            throw new UnfitRow("No two texts of the line look like responses to one prompt");
        }
        var last = new TreeMap<FieldName, JsonNode>();
        var names = List.copyOf(texts.keySet());
        for (int place = 1; place <= 2; place++) {
            var name = names.get(place);
            last.put(
                    new FieldName(name, name, place),
                    texts.getOrDefault(name, texts.firstEntry().getValue()));
        }
        return last;
    }

    private static Map<FieldName, JsonNode> listed(String name, JsonNode list) {
        var listed = new TreeMap<FieldName, JsonNode>();
        for (var text : list.values()) {
            listed.put(new FieldName(name, "", listed.size() + 1), text);
        }
        return listed;
    }

    private static Conversation prompt(SequencedMap<String, JsonNode> texts) throws UnfitRow {
        if (texts.isEmpty()) {
            throw new UnfitRow("No text of the line looks like the prompt");
        }
        var name = PROMPTS.stream()
                .flatMap(usual -> texts.keySet().stream()
                        .filter(key -> key.toLowerCase(Locale.ROOT).equals(usual)))
                .findFirst()
                .orElse(texts.firstEntry().getKey());
        var node = texts.getOrDefault(name, texts.firstEntry().getValue());
        return node.isArray()
                ? TurnList.conversation(TurnList.turns(node), name)
                : PairRow.asked(filled(name, node.stringValue()));
    }

    private static String response(FieldName name, JsonNode node) throws UnfitRow {
        return filled(name.whole(), node.isArray() ? HhText.of(TurnList.turns(node)) : node.stringValue());
    }

    private static String filled(String name, String text) throws UnfitRow {
        if (text.isBlank()) {
            throw new UnfitRow("\"" + name + "\" is empty");
        }
        return RowText.checked(name, text);
    }

    /** Who wrote the response at this place, where a field such as {@code model_a} says so. */
    private static @Nullable String source(Map<String, JsonNode> fields, FieldName response) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().isString())
                .filter(entry -> SOURCES.contains(FieldName.of(entry.getKey()).stem()))
                .filter(entry -> FieldName.of(entry.getKey()).place() == response.place())
                .map(entry -> entry.getValue().stringValue().strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
