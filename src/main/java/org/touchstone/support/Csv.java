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

    /** Takes the apostrophe away that {@link #row} put in front of a text; other texts stay as they are. */
    public static String unguarded(String text) {
        return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
    }

    /**
     * Spreadsheets calculate cells that begin with one of these signs; an apostrophe in front makes them text. Texts that have apostrophes in
     * front of such a sign already get another, so that one can be taken away again.
     */
    private static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** Whether it begins with such a sign, apostrophes in front not counting. */
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
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
