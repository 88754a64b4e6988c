package org.touchstone.preference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;

/**
 * A conversation as people type it: turns that begin on a line of their own with {@code Human:} or {@code User:}, {@code Assistant:} and
 * {@code System:}. Text without any such line is one user turn, and text before the first is a system turn.
 */
final class Typed {

    private static final Pattern MARKER = Pattern.compile("(?mi)^(human|user|assistant|system):[ \\t]*");

    private Typed() {}

    /** The turns, in their order; an assistant turn without text at the end, which only marks where a response goes, is left out. */
    static List<Turn> turns(String text) {
        var markers = MARKER.matcher(text);
        var speaker = markers.find() ? Speaker.SYSTEM : Speaker.USER;
        markers.reset();
        var turns = new ArrayList<Turn>();
        int start = 0;
        while (markers.find()) {
            add(turns, speaker, text.substring(start, markers.start()));
            speaker = speaker(markers.group(1));
            start = markers.end();
        }
        add(turns, speaker, text.substring(start));
        return turns;
    }

    private static void add(List<Turn> turns, Speaker speaker, String content) {
        if (!content.isBlank()) {
            turns.add(new Turn(speaker, content.strip()));
        }
    }

    private static Speaker speaker(String marker) {
        return switch (marker.charAt(0)) {
            case 'a', 'A' -> Speaker.ASSISTANT;
            case 's', 'S' -> Speaker.SYSTEM;
            default -> Speaker.USER;
        };
    }

    /** The text that is read as this conversation. */
    static String text(Conversation conversation) {
        if (conversation.turns().size() == 1) {
            return conversation.turns().getFirst().content();
        }
        return conversation.turns().stream()
                .map(turn -> marker(turn.speaker()) + turn.content())
                .collect(Collectors.joining("\n\n"));
    }

    private static String marker(Speaker speaker) {
        return switch (speaker) {
            case SYSTEM -> "System: ";
            case USER -> "Human: ";
            case ASSISTANT -> "Assistant: ";
        };
    }
}
