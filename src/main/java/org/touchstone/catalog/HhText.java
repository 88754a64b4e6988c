package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Dialogues as the HH-RLHF release writes them: each turn stands after {@code "\n\nHuman: "} or {@code "\n\nAssistant: "}. A system turn,
 * which the release does not have, is the text before the first marker. Nothing is trimmed, so a dialogue that was read is written back
 * character for character.
 */
public final class HhText {

    private static final String HUMAN = "\n\nHuman: ";
    private static final String ASSISTANT = "\n\nAssistant: ";
    private static final Pattern MARKER = Pattern.compile("\n\n(Human|Assistant): ");

    private HhText() {}

    /** The conversation up to and including the marker under which the response would stand, without the marker's last space. */
    public static String of(Conversation conversation) {
        var text = new StringBuilder();
        for (var turn : conversation.turns()) {
            text.append(marker(turn.speaker())).append(turn.content());
        }
        return text.append("\n\nAssistant:").toString();
    }

    /** The whole dialogue: the conversation and the response to it. */
    public static String of(Conversation conversation, String response) {
        return of(conversation) + " " + response;
    }

    /** What follows a conversation, as one text; every turn after the first stands under its marker. */
    static String of(List<Turn> continuation) {
        var text = new StringBuilder();
        for (var turn : continuation) {
            text.append(text.isEmpty() ? "" : marker(turn.speaker())).append(turn.content());
        }
        return text.toString();
    }

    /** Whether the text holds a turn marker: then it spans several turns, and HH text made of it cannot be taken apart the same way. */
    public static boolean holdsMarker(String text) {
        return text.contains(HUMAN) || text.contains(ASSISTANT);
    }

    /** Takes a whole dialogue apart; text before the first marker is a system turn. */
    static List<Placed> parse(String text) {
        var turns = new ArrayList<Placed>();
        var markers = MARKER.matcher(text);
        var speaker = Speaker.SYSTEM;
        int start = 0;
        while (markers.find()) {
            add(turns, new Placed(new Turn(speaker, text.substring(start, markers.start())), start));
            speaker = markers.group(1).equals("Human") ? Speaker.USER : Speaker.ASSISTANT;
            start = markers.end();
        }
        add(turns, new Placed(new Turn(speaker, text.substring(start)), start));
        return turns;
    }

    private static void add(List<Placed> turns, Placed placed) {
        if (placed.turn().speaker() != Speaker.SYSTEM
                || !placed.turn().content().isEmpty()) {
            turns.add(placed);
        }
    }

    private static String marker(Speaker speaker) {
        return switch (speaker) {
            case SYSTEM -> "";
            case USER -> HUMAN;
            case ASSISTANT -> ASSISTANT;
        };
    }

    /** A turn and where its content begins in the dialogue. */
    record Placed(Turn turn, int start) {}
}
