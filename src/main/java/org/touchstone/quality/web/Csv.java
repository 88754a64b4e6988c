package org.touchstone.quality.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of a file for spreadsheets. */
final class Csv {

    private Csv() {}

    /** The values between commas, an empty cell for null. None of ours needs quotes: they are numbers and pseudonyms. */
    static String row(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(","));
    }
}
