package org.touchstone.catalog;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes numbers out of a line's JSON and refuses those outside of what they may be. */
final class RowNumber {

    private RowNumber() {}

    static double required(JsonNode row, String key, int least, int most) throws UnfitRow {
        var number = optional(row, key, least, most);
        if (number == null) {
            throw new UnfitRow("The key \"%s\" is missing".formatted(key));
        }
        return number;
    }

    static @Nullable Double optional(JsonNode row, String key, int least, int most) throws UnfitRow {
        var number = optional(row, key);
        if (number != null && (number < least || number > most)) {
            throw new UnfitRow("\"%s\" must be a number from %d to %d".formatted(key, least, most));
        }
        return number;
    }

    /** Any number that is finite. */
    static @Nullable Double optional(JsonNode row, String key) throws UnfitRow {
        var node = row.get(key);
        if (node == null || node.isNull()) {
            return null;
        }
        double number = node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new UnfitRow("\"%s\" is not a number".formatted(key));
        }
        return number;
    }

    static int whole(JsonNode row, String key, int least, int most) throws UnfitRow {
        double number = required(row, key, least, most);
        if (number != Math.rint(number)) {
            throw new UnfitRow("\"%s\" must be a whole number".formatted(key));
        }
        return (int) number;
    }
}
