package org.touchstone.preference.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.preference.ScoringSettings;
import org.touchstone.support.Refusal;
import tools.jackson.databind.JsonNode;

/** How much a scoring request may hold. */
@Component
class ScoreLimits {

    private final ScoringSettings settings;

    ScoreLimits(ScoringSettings settings) {
        this.settings = settings;
    }

    /** Refuses a request with too many responses or too long a text, and names the first that is. */
    void check(@Nullable List<ScoreRequest.Item> items) {
        int responses = 0;
        int at = 0;
        for (var item : items == null ? List.<ScoreRequest.Item>of() : items) {
            check(item, "items[%d].".formatted(at++));
            responses += item.responses() == null ? 0 : item.responses().size();
        }
        if (responses > settings.responses()) {
            throw new TooMuch(
                    "too-many-responses",
                    "items",
                    "A request has at most %d responses but this one has %d".formatted(settings.responses(), responses),
                    settings.responses());
        }
    }

    /** The same for one item; the prefix says where it stands. */
    void check(ScoreRequest.Item item, String prefix) {
        check(length(item.conversation()), prefix + "conversation");
        var responses = item.responses() == null ? List.<String>of() : item.responses();
        for (int i = 0; i < responses.size(); i++) {
            @Nullable String text = responses.get(i);
            check(text == null ? 0 : text.length(), prefix + "responses[%d]".formatted(i));
        }
    }

    private void check(long characters, String field) {
        if (characters > settings.characters()) {
            throw new TooMuch(
                    "text-too-long",
                    field,
                    "A text has at most %d characters but this one has %d".formatted(settings.characters(), characters),
                    settings.characters());
        }
    }

    private static long length(@Nullable JsonNode conversation) {
        if (conversation == null || conversation.isString()) {
            return conversation == null ? 0 : conversation.stringValue().length();
        }
        return conversation.values().stream()
                .mapToLong(turn -> turn.path("content").asString("").length())
                .sum();
    }

    /** More than one request may hold. */
    private static final class TooMuch extends Refusal.Invalid {
        TooMuch(String code, String field, String message, int most) {
            super(code, field, message, most);
        }
    }
}
