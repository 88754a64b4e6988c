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
        long responses = 0;
        int at = 0;
        for (var item : items == null ? List.<ScoreRequest.Item>of() : items) {
            checkTexts(item, "items[%d].".formatted(at++));
            responses += responses(item).size();
        }
        checkCount(responses, "items", "A request");
    }

    /** The same for one item that comes alone. */
    void check(ScoreRequest.Item item) {
        checkTexts(item, "");
        checkCount(responses(item).size(), "responses", "An item");
    }

    private static List<String> responses(ScoreRequest.Item item) {
        return item.responses() == null ? List.of() : item.responses();
    }

    private void checkCount(long responses, String field, String what) {
        if (responses > settings.responses()) {
            throw new TooMuch(
                    "too-many-responses",
                    field,
                    "%s has at most %d responses but this one has %d".formatted(what, settings.responses(), responses),
                    settings.responses());
        }
    }

    /** The prefix says where the item stands. */
    private void checkTexts(ScoreRequest.Item item, String prefix) {
        check(length(item.conversation()), prefix + "conversation");
        var responses = responses(item);
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
