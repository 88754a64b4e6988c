package org.touchstone.studies;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules as JSON: as they rest in the database, and changes as programs send them. */
final class RulesJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RulesJson() {}

    static String write(Rules rules) {
        return JSON.writeValueAsString(rules);
    }

    /** A row written before a rule existed takes its usual value. */
    static Rules read(String json) {
        return JSON.treeToValue(over(Rules.usual(), JSON.readTree(json)), Rules.class);
    }

    /** Changes what is named and leaves the rest; refuses names that are no rule and values that do not fit. */
    static Rules change(Rules present, JsonNode wanted) {
        try {
            return JSON.treeToValue(over(present, wanted), Rules.class);
        } catch (JacksonException wrong) {
            if (wrong.getCause() instanceof InvalidStudySetting refusal) {
                throw refusal;
            }
            throw new InvalidStudySetting("rules", "The rules cannot be read: " + wrong.getOriginalMessage());
        }
    }

    private static ObjectNode over(Rules rules, JsonNode wanted) {
        ObjectNode tree = JSON.valueToTree(rules);
        over(tree, wanted, "rules");
        return tree;
    }

    private static void over(ObjectNode present, JsonNode wanted, String path) {
        for (var entry : wanted.properties()) {
            var name = path + "." + entry.getKey();
            if (!present.has(entry.getKey()) || entry.getValue().isNull()) {
                throw new InvalidStudySetting("rules", "There is no such rule or value: " + name);
            }
            if (present.get(entry.getKey()) instanceof ObjectNode inner) {
                over(inner, entry.getValue(), name);
            } else {
                present.set(entry.getKey(), entry.getValue());
            }
        }
    }
}
