package org.touchstone.datasets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.HhText;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.TurnsJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a pair as a line of a file. The same pair is always the same bytes. Line separators that JSON allows inside texts but some readers
 * take for line ends are escaped.
 */
final class ExportLine {

    private static final JsonMapper JSON = new JsonMapper();

    private ExportLine() {}

    /** The line with its line end. A tie must not be asked for in a format that cannot hold one. */
    static byte[] of(ExportFormat format, PreferencePair pair, Split split) {
        var line = switch (format) {
            case HH -> hh(pair);
            case TRL -> trl(pair);
            case TRL_CONVERSATIONAL -> conversational(pair);
            case NATIVE -> whole(pair, split);
        };
        var text = line.toString()
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029")
                .replace("\u0085", "\\u0085");
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the label names neither response. */
    static boolean isTie(PreferencePair pair) {
        return pair.label() == 0.5;
    }

    private static ObjectNode hh(PreferencePair pair) {
        return JSON.createObjectNode()
                .put("chosen", HhText.of(pair.conversation(), chosen(pair)))
                .put("rejected", HhText.of(pair.conversation(), rejected(pair)));
    }

    /** The responses keep the space that follows the turn marker, so that prompt and response join to the dialogue. */
    private static ObjectNode trl(PreferencePair pair) {
        var line = JSON.createObjectNode()
                .put("prompt", HhText.of(pair.conversation()))
                .put("chosen", " " + chosen(pair))
                .put("rejected", " " + rejected(pair));
        return withMargin(line, pair);
    }

    private static ObjectNode conversational(PreferencePair pair) {
        var line = JSON.createObjectNode();
        line.set("prompt", turns(pair.conversation()));
        line.set("chosen", answer(chosen(pair)));
        line.set("rejected", answer(rejected(pair)));
        return withMargin(line, pair);
    }

    private static ObjectNode whole(PreferencePair pair, Split split) {
        var line = JSON.createObjectNode();
        line.set("conversation", turns(pair.conversation()));
        var responses = line.putArray("responses");
        responses.addObject().put("content", pair.first());
        responses.addObject().put("content", pair.second());
        var better = firstIsBetter(pair) ? Preferred.FIRST : Preferred.SECOND;
        return line.put("known", isTie(pair) ? null : better.name())
                .put("label", pair.label())
                .put("strength", pair.strength())
                .put("votes", pair.votes())
                .put("split", split.name().toLowerCase(Locale.ROOT));
    }

    /** How much better the chosen response is, in steps; never below 0, as where few strong votes stand against many weak ones. */
    private static ObjectNode withMargin(ObjectNode line, PreferencePair pair) {
        var strength = pair.strength();
        return strength == null ? line : line.put("margin", Math.max(0.0, firstIsBetter(pair) ? -strength : strength));
    }

    private static ArrayNode turns(Conversation conversation) {
        var turns = JSON.createArrayNode();
        for (var turn : conversation.turns()) {
            turns.addObject().put("role", TurnsJson.role(turn.speaker())).put("content", turn.content());
        }
        return turns;
    }

    private static ArrayNode answer(String content) {
        var turns = JSON.createArrayNode();
        turns.addObject().put("role", "assistant").put("content", content);
        return turns;
    }

    private static String chosen(PreferencePair pair) {
        return firstIsBetter(pair) ? pair.first() : pair.second();
    }

    private static String rejected(PreferencePair pair) {
        return firstIsBetter(pair) ? pair.second() : pair.first();
    }

    private static boolean firstIsBetter(PreferencePair pair) {
        return pair.label() > 0.5;
    }
}
