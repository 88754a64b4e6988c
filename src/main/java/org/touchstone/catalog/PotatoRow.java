package org.touchstone.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An annotated item of Potato, {@code {"id", "annotations": {<schema>: {"selection": "A" | "B" | "tie"} or {"scale_value": -2}}}}, together with
 * the item's prompt and its two texts in the same line. A scale is negative where A is better. The first schema of a kind that compares
 * counts; whose it is, a {@code user} of the line says.
 */
final class PotatoRow {

    private static final int FAR = 100;
    private static final List<String> USERS = List.of("user", "user_id", "username", "annotator", "annotator_id");
    private static final Set<String> NO_FIELDS = Set.of("id", "instance_id", "item_id", "annotations");

    private PotatoRow() {}

    static boolean looksLike(JsonNode row) {
        return row.path("annotations").isObject() && row.has("id");
    }

    static ReadSet read(JsonNode row) throws UnfitRow {
        var annotations = row.get("annotations");
        if (annotations == null || !annotations.isObject()) {
            throw new UnfitRow("\"annotations\" must be an object");
        }
        var fields = fields(row);
        if (fields.responses().size() != 2) {
            throw new UnfitRow("The line has more than two responses");
        }
        var responses = fields.responses();
        var pair = PairRow.of(fields.conversation(), responses.getFirst(), responses.getLast());
        var vote = vote(row, annotations);
        return ReadSet.voted(pair, vote.map(List::of).orElse(List.of()));
    }

    private static TextFields fields(JsonNode row) throws UnfitRow {
        var fields = new LinkedHashMap<String, JsonNode>();
        row.properties().forEach(entry -> {
            var text = entry.getValue();
            boolean other = NO_FIELDS.contains(entry.getKey()) || USERS.contains(entry.getKey());
            if (!other && (text.isString() || text.isArray())) {
                fields.put(entry.getKey(), text);
            }
        });
        if (fields.isEmpty()) {
            throw new UnfitRow("The line has answers but no texts: Potato keeps these in its data file, so put the"
                    + " prompt and the two texts of the item beside \"annotations\"");
        }
        return TextFields.of(fields);
    }

    private static Optional<Vote> vote(JsonNode row, JsonNode annotations) throws UnfitRow {
        for (var answer : annotations.values()) {
            var scale = scale(answer.get("scale_value"));
            if (answer.has("selection")) {
                return Optional.of(new Vote(worker(row), selected(answer), null, null, scale));
            }
            if (scale != null) {
                return Optional.of(new Vote(worker(row), PairRow.favoured(scale), null, null, scale));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Preferred selected(JsonNode answer) throws UnfitRow {
        return switch (RowText.required(answer, "selection")) {
            case "A" -> Preferred.FIRST;
            case "B" -> Preferred.SECOND;
            case "tie" -> null;
            default -> throw new UnfitRow("\"selection\" must be A, B or tie");
        };
    }

    /** Steps as a number or, as forms send them, as a text. */
    private static @Nullable Integer scale(@Nullable JsonNode node) throws UnfitRow {
        if (node == null || node.isNull()) {
            return null;
        }
        double steps = node.isNumber() || node.isString() ? node.asDouble(Double.NaN) : Double.NaN;
        if (!(Math.abs(steps) <= FAR) || steps != Math.rint(steps)) {
            throw new UnfitRow("\"scale_value\" must be a whole number");
        }
        return (int) steps;
    }

    private static @Nullable String worker(JsonNode row) throws UnfitRow {
        for (var key : USERS) {
            var name = WorkerName.of(row.get(key));
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
