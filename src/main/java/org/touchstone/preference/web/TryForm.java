package org.touchstone.preference.web;

import org.jspecify.annotations.Nullable;

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
    String problem() {
        if (blank(conversation)) {
            return "Write what the person asks.";
        }
        return blank(first) || blank(second) ? "Write both responses." : null;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean blank(@Nullable String text) {
        return text(text).isEmpty();
    }
}
