package org.touchstone.catalog;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes texts out of a line's JSON and refuses those that a database cannot hold. */
final class RowText {

    private RowText() {}

    static String required(JsonNode row, String key) throws UnfitRow {
        var text = optional(row, key);
        if (text == null) {
            throw new UnfitRow("The key \"%s\" is missing".formatted(key));
        }
        return text;
    }

    /** A text with something in it. */
    static String said(JsonNode row, String key) throws UnfitRow {
        var text = required(row, key);
        if (text.isBlank()) {
            throw new UnfitRow("\"" + key + "\" is empty");
        }
        return text;
    }

    static @Nullable String optional(JsonNode row, String key) throws UnfitRow {
        var node = row.get(key);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw new UnfitRow("\"%s\" is not a string".formatted(key));
        }
        return checked(key, node.stringValue());
    }

    static String checked(String key, String text) throws UnfitRow {
        if (text.indexOf('\0') >= 0) {
            throw new UnfitRow("\"%s\" contains a NUL character, which no database text can hold".formatted(key));
        }
        if (holdsHalf(text)) {
            throw new UnfitRow("\"%s\" contains half of a surrogate pair".formatted(key));
        }
        return text;
    }

    /** Letter by letter, since every text of every file comes by here. */
    private static boolean holdsHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
