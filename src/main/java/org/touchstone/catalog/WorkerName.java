package org.touchstone.catalog;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What files call the people whose votes they bring. */
final class WorkerName {

    private static final int LONGEST = 200;

    private WorkerName() {}

    static String checked(String name) throws UnfitRow {
        var bare = name.strip();
        if (bare.length() > LONGEST || bare.codePoints().anyMatch(Character::isISOControl)) {
            throw new UnfitRow("A \"worker\" must be a name of at most 200 characters on one line");
        }
        return bare;
    }

    /** The name that a text, a number or an object with an {@code id} gives; null for none. */
    static @Nullable String of(@Nullable JsonNode node) throws UnfitRow {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isObject()) {
            return of(node.get("id"));
        }
        if (node.isIntegralNumber()) {
            return node.asString();
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            return null;
        }
        return checked(RowText.checked("worker", node.stringValue()));
    }
}
