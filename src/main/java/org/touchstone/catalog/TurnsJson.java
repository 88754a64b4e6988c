package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Conversations as JSON: a list of turns, each with the keys {@code role} and {@code content}. */
public final class TurnsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private TurnsJson() {}

    /** The turns in one line. */
    public static String write(Conversation conversation) {
        var turns = JSON.createArrayNode();
        for (var turn : conversation.turns()) {
            turns.addObject().put("role", role(turn.speaker())).put("content", turn.content());
        }
        return turns.toString();
    }

    /** Reads what {@link #write} wrote. */
    public static Conversation read(String json) {
        var turns = new ArrayList<Turn>();
        for (var turn : JSON.readTree(json).values()) {
            var speaker = Speaker.valueOf(turn.required("role").stringValue().toUpperCase(Locale.ROOT));
            turns.add(new Turn(speaker, turn.required("content").stringValue()));
        }
        return new Conversation(turns);
    }

    /** The word that chat formats use for the speaker. */
    public static String role(Speaker speaker) {
        return speaker.name().toLowerCase(Locale.ROOT);
    }
}
