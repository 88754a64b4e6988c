package org.touchstone.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.HhhPrompt;
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

    /** Reads a line; an {@link IllegalArgumentException} says what is wrong with it. */
    static Item read(String line) {
        try {
            return JSON.readValue(line, HhhLine.class).item();
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("this is not a JSON object with the texts of an item", broken);
        }
    }

    private Item item() {
        var conversation = new Conversation(HhhPrompt.turns(present("prompt", prompt)));
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
}
