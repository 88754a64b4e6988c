package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Conversations as JSON: a list of turns, each with the keys {@code role} and {@code content}. */
public final class TurnsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private TurnsJson() {}

    /** The turns in one line. */
    public static String write(Conversation conversation) {
        var text = new JsonText();
        write(conversation, text);
        return text.toString();
    }

    /** Adds the turns as a value. */
    public static void write(Conversation conversation, JsonText into) {
        into.open('[');
        for (var turn : conversation.turns()) {
            into.open('{')
                    .put("role", role(turn.speaker()))
                    .put("content", turn.content())
                    .close('}');
        }
        into.close(']');
    }

    /** Reads what {@link #write(Conversation)} wrote. */
    public static Conversation read(String json) {
        try (var parser = JSON.createParser(json)) {
            var turns = new ArrayList<Turn>(2);
            require(parser.nextToken(), JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                turns.add(turn(parser));
            }
            return new Conversation(List.copyOf(turns));
        }
    }

    /** The word that chat formats use for the speaker. */
    public static String role(Speaker speaker) {
        return switch (speaker) {
            case USER -> "user";
            case ASSISTANT -> "assistant";
            case SYSTEM -> "system";
        };
    }

    private static Turn turn(JsonParser parser) {
        Speaker speaker = null;
        String content = null;
        for (var key = parser.nextName(); key != null; key = parser.nextName()) {
            require(parser.nextToken(), JsonToken.VALUE_STRING);
            switch (key) {
                case "role" -> speaker = Speaker.valueOf(parser.getString().toUpperCase(Locale.ROOT));
                case "content" -> content = parser.getString();
                default -> {}
            }
        }
        return new Turn(present(speaker, "role"), present(content, "content"));
    }

    private static void require(@Nullable JsonToken token, JsonToken wanted) {
        if (token != wanted) {
            throw new IllegalArgumentException("Turns have %s where %s should be".formatted(token, wanted));
        }
    }

    private static <T> T present(@Nullable T value, String key) {
        if (value == null) {
            throw new IllegalArgumentException("A turn has no " + key);
        }
        return value;
    }
}
