package org.touchstone.datasets.formats;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.TurnsJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of JSON that several formats share. */
final class Json {

    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A list of messages with {@code role} and {@code content}. */
    static ArrayNode turns(Conversation conversation) {
        var turns = MAPPER.createArrayNode();
        for (var turn : conversation.turns()) {
            turns.addObject().put("role", TurnsJson.role(turn.speaker())).put("content", turn.content());
        }
        return turns;
    }

    /** The same with the response as the last message. */
    static ArrayNode turns(Conversation conversation, String response) {
        var turns = turns(conversation);
        turns.addObject().put("role", "assistant").put("content", response);
        return turns;
    }

    /** The response alone, as a list of one message. */
    static ArrayNode answer(String response) {
        var turns = MAPPER.createArrayNode();
        turns.addObject().put("role", "assistant").put("content", response);
        return turns;
    }

    /** Adds the key only where there is a value. */
    static ObjectNode putKnown(ObjectNode into, String key, @Nullable Double value) {
        return value == null ? into : into.put(key, value);
    }

    /** Adds the key only where there is a value. */
    static ObjectNode putKnown(ObjectNode into, String key, @Nullable String value) {
        return value == null ? into : into.put(key, value);
    }
}
