package org.touchstone.catalog.csv;

import java.util.List;
import java.util.Map;

/** What comes next in a table; lines are those of the file, from 1, and a record of several lines has the number of its first. */
public sealed interface Row {

    /** Where it begins. */
    long line();

    /** The names of the columns, in their order. */
    record Header(long line, List<String> names) implements Row {

        public Header {
            names = List.copyOf(names);
        }
    }

    /** A record, by the names of its columns. */
    record Cells(long line, Map<String, String> values) implements Row {

        /** How it begins, for people. */
        public String excerpt() {
            return Row.excerpt(List.copyOf(values.values()));
        }
    }

    /** A record or a file that cannot be read, and why. */
    record Unreadable(long line, String reason, String excerpt) implements Row {}

    /** The beginning of cells beside each other. */
    static String excerpt(List<String> cells) {
        var text = String.join(" | ", cells)
                .replaceAll("\\s+", " ")
                .replace('\0', '\ufffd')
                .replace(Decoding.NOT_TEXT, '\ufffd');
        return text.substring(0, text.offsetByCodePoints(0, Math.min(120, text.codePointCount(0, text.length()))));
    }
}
