package org.touchstone.support;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters after the question mark alone. Whoever takes a file as the body of a request needs it: programs such as curl call any body
 * a form, and asking the container for a parameter would then have it read the file as one.
 */
public record QueryString(Map<String, String> values) {

    public QueryString {
        values = Map.copyOf(values);
    }

    /** Reads the address of the request and leaves its body alone. */
    public static QueryString of(HttpServletRequest request) {
        var values = new HashMap<String, String>();
        var query = request.getQueryString();
        for (var pair : (query == null ? "" : query).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new QueryString(values);
    }

    /** Returns the value, or refuses when there is none. */
    public String required(String name) {
        var value = values.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new MissingParameter(name);
        }
        return value;
    }

    /** Returns the value as the function reads it, the other when there is none; refuses a value that the function cannot read. */
    public <T extends @Nullable Object> T orElse(String name, T other, Function<String, ? extends T> read) {
        var value = values.getOrDefault(name, "");
        try {
            return value.isBlank() ? other : read.apply(value);
        } catch (IllegalArgumentException _) {
            throw new UnreadableParameter(name, value);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** A parameter is missing. */
    private static final class MissingParameter extends Refusal.Invalid {
        MissingParameter(String name) {
            super("missing-parameter", name, "The address needs the parameter \"%s\"".formatted(name), name);
        }
    }

    /** A parameter has the wrong form. */
    private static final class UnreadableParameter extends Refusal.Invalid {
        UnreadableParameter(String name, String value) {
            super(
                    "unreadable-parameter",
                    name,
                    "The parameter \"%s\" cannot be \"%s\"".formatted(name, value),
                    name,
                    value);
        }
    }
}
