package org.touchstone.preference.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/** What somebody wants a model to compare. */
record TryForm(
        @Nullable String conversation,
        @Nullable String first,
        @Nullable String second) {

    static TryForm empty() {
        return new TryForm("", "", "");
    }

    /** What is missing, in words; null where nothing is. */
    @Nullable
    Phrase problem() {
        if (blank(conversation)) {
            return Phrase.of("preference.score.no-conversation");
        }
        return blank(first) || blank(second) ? Phrase.of("preference.score.no-response") : null;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean blank(@Nullable String text) {
        return text(text).isEmpty();
    }
}
