package org.touchstone.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One item of the HHH evaluation: a prompt, which may hold turns of its own, a better and a worse answer. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HhhLine(
        @Nullable String category,
        @Nullable String prompt,
        @Nullable String chosen,
        @Nullable String rejected) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MARKER = Pattern.compile("(?:^|\\s*\\n\\n)(Human|Assistant):\\s*");

    /** Reads a line; an {@link IllegalArgumentException} says what is wrong with it. */
    static Item read(String line) {
        try {
            return JSON.readValue(line, HhhLine.class).item();
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("this is not a JSON object with the texts of an item", broken);
        }
    }

    private Item item() {
        var conversation = new Conversation(turns(present("prompt", prompt)));
        var pair =
                new PreferencePair(conversation, present("chosen", chosen), present("rejected", rejected), 1, null, 1);
        return new Item(pair, category == null ? "other" : category);
    }

    private static String present(String key, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("\"%s\" is missing or empty".formatted(key));
        }
        return text;
    }

    /** What stands before the first marker is said by the user: items come without the marker in front. */
    private static List<Turn> turns(String prompt) {
        var turns = new ArrayList<Turn>();
        var markers = MARKER.matcher(prompt);
        var speaker = Speaker.USER;
        int from = 0;
        while (markers.find()) {
            add(turns, speaker, prompt.substring(from, markers.start()));
            speaker = "Human".equals(markers.group(1)) ? Speaker.USER : Speaker.ASSISTANT;
            from = markers.end();
        }
        add(turns, speaker, prompt.substring(from));
        return turns;
    }

    private static void add(List<Turn> turns, Speaker speaker, String text) {
        if (!text.isBlank()) {
            turns.add(new Turn(speaker, text.strip()));
        }
    }
}
