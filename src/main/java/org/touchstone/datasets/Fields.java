package org.touchstone.datasets;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON object field by field; what is missing is the usual, and what does not fit is refused with the field's path. */
final class Fields {

    private static final JsonNode NOTHING = new JsonMapper().createObjectNode();

    private final JsonNode json;
    private final String path;
    private final Set<String> known = new HashSet<>();

    /** @param path of the object, for refusals */
    Fields(JsonNode json, String path) {
        if (!json.isObject()) {
            throw new UnfitPolicy("object", path, path + " is not an object");
        }
        this.json = json;
        this.path = path;
    }

    boolean flag(String name, boolean usual) {
        return read(name, usual, "flag", JsonNode::isBoolean, JsonNode::booleanValue);
    }

    int whole(String name, int usual) {
        return read(name, usual, "whole", JsonNode::canConvertToInt, JsonNode::intValue);
    }

    double number(String name, double usual) {
        return read(name, usual, "number", JsonNode::isNumber, JsonNode::doubleValue);
    }

    String text(String name, String usual) {
        return read(name, usual, "text", JsonNode::isString, JsonNode::stringValue);
    }

    <E extends Enum<E>> E word(String name, E usual) {
        var words = usual.getDeclaringClass().getEnumConstants();
        var typed = text(name, usual.name()).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(words)
                .filter(word -> word.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> unknown(name, typed, Arrays.toString(words)));
    }

    private UnfitPolicy unknown(String name, String typed, String words) {
        var message = "%s.%s is one of %s but was %s".formatted(path, name, words, typed);
        return new UnfitPolicy("word", path + "." + name, message, words, typed);
    }

    @Nullable
    Instant moment(String name) {
        var typed = text(name, "");
        try {
            return typed.isEmpty() ? null : Instant.parse(typed);
        } catch (DateTimeParseException _) {
            throw unfit("moment", name);
        }
    }

    Set<String> texts(String name) {
        return read(
                name,
                Set.of(),
                "texts",
                Fields::isTexts,
                list -> list.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet()));
    }

    List<Double> numbers(String name, List<Double> usual) {
        return read(
                name,
                usual,
                "numbers",
                Fields::isNumbers,
                list -> list.valueStream().map(JsonNode::doubleValue).toList());
    }

    /** What an inner object says; an empty one where it is missing. */
    Fields inner(String name) {
        known.add(name);
        var inner = json.path(name);
        return new Fields(isMissing(inner) ? NOTHING : inner, path + "." + name);
    }

    boolean has(String name) {
        return !isMissing(json.path(name));
    }

    /** Refuses fields that nobody asked for, which would be rules that do nothing. */
    void done() {
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    var message = "There is no %s.%s; there are %s"
                            .formatted(path, name, known.stream().sorted().toList());
                    throw new UnfitPolicy("unknown", path + "." + name, message, name);
                });
    }

    private <T> T read(
            String name, T usual, String kind, Function<JsonNode, Boolean> fits, Function<JsonNode, T> value) {
        known.add(name);
        var found = json.path(name);
        if (isMissing(found)) {
            return usual;
        }
        if (!fits.apply(found)) {
            throw unfit(kind, name);
        }
        return value.apply(found);
    }

    private UnfitPolicy unfit(String kind, String name) {
        var found = json.path(name);
        var typed = found.isString() ? found.stringValue() : found.toString();
        var message = "%s.%s cannot be %s: it is of the kind %s".formatted(path, name, typed, kind);
        return new UnfitPolicy(kind, path + "." + name, message, typed);
    }

    private static boolean isMissing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isTexts(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isString);
    }

    private static boolean isNumbers(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isNumber);
    }
}
