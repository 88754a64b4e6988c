package org.touchstone.support;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a file for spreadsheets, by RFC 4180, in which no text can pass for a formula unless it is asked for raw. */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";
    private static final String NEEDS_QUOTES = ",\"\r\n";

    private Csv() {}

    /** The values between commas, an empty cell for null; numbers as they are. */
    public static String row(@Nullable Object... values) {
        return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(","));
    }

    /** The same with texts as they are, for programs: a spreadsheet would calculate what begins like a formula. */
    public static String rawRow(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : quoted(value.toString()))
                .collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    /** Spreadsheets calculate cells that begin with one of these signs; an apostrophe in front makes them text. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (NEEDS_QUOTES.indexOf(text.charAt(i)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }
}
