package org.touchstone.catalog.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.container.Container;

/**
 * The records of one table by RFC 4180: cells may be quoted and then hold separators, quotation marks written twice, and line ends. The separator
 * is a comma, a semicolon or a tab, whichever the header uses. The first record is the header.
 */
final class Table {

    private static final String NEVER_CLOSED = "A quotation mark is never closed; the rest was not read";
    private static final String TEXT_BEHIND =
            "Text stands behind the closing quotation mark of a cell; a quotation mark within a cell is written twice";

    private final Bounded text;
    private final CSVParser parser;
    private @Nullable List<String> header;
    private long first = 1;
    private @Nullable String broken;

    Table(InputStream content) throws IOException {
        var decoded = Decoding.reader(content);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(Decoding.separator(decoded))
                .setIgnoreEmptyLines(false)
                .setTrailingData(false)
                .get();
        text = new Bounded(decoded);
        parser = CSVParser.builder().setReader(text).setFormat(format).get();
    }

    /** The next record, the header first; null at the end. */
    @Nullable
    Row next() {
        try {
            return broken == null ? read() : null;
        } catch (UncheckedIOException | IllegalStateException failure) {
            return hasTextBehind(failure) ? passedOver() : broken(cause(failure));
        }
    }

    /** The parser goes on within the record that it failed at; what is left of that is passed over. */
    private Row passedOver() {
        long lines = 0;
        boolean ended = false;
        while (!ended) {
            lines = parser.getCurrentLineNumber() - first + 1;
            try {
                lines += lineEndsOfRest();
                ended = true;
            } catch (UncheckedIOException | IllegalStateException failure) {
                if (!hasTextBehind(failure)) {
                    return broken(cause(failure));
                }
            }
        }
        var reason = lines == 1
                ? TEXT_BEHIND
                : "Text stands behind the closing quotation mark of a cell; the %d lines of this record were passed over"
                        .formatted(lines);
        return header == null ? unfit(List.of(), reason) : unreadable(List.of(), reason);
    }

    private long lineEndsOfRest() {
        var records = parser.iterator();
        return records.hasNext()
                ? records.next().stream()
                        .flatMapToInt(String::chars)
                        .filter(letter -> letter == '\n')
                        .count()
                : 0;
    }

    private @Nullable Row read() {
        var records = parser.iterator();
        while (true) {
            first = parser.getCurrentLineNumber() + 1;
            text.anew();
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            if (record.size() > 1 || !record.get(0).isBlank()) {
                return row(record);
            }
        }
    }

    /** Why the table ended before its end; null where it did not. */
    @Nullable
    String broken() {
        return broken;
    }

    private Row row(CSVRecord record) {
        var cells = record.toList();
        if (cells.stream().anyMatch(cell -> cell.indexOf(Decoding.NOT_TEXT) >= 0)) {
            return header == null
                    ? unfit(cells, "The header is not valid UTF-8; save the file as UTF-8")
                    : unreadable(cells, "The line is not valid UTF-8");
        }
        return header == null ? header(cells) : cells(cells, header);
    }

    private Row header(List<String> cells) {
        var names = cells.stream().map(String::strip).toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            return unfit(names, "The header has a column without a name");
        }
        if (names.stream().distinct().count() < names.size()) {
            return unfit(names, "The header names two columns the same");
        }
        header = names;
        return new Row.Header(first, names);
    }

    private Row unfit(List<String> names, String reason) {
        broken = reason;
        return unreadable(names, reason);
    }

    private Row cells(List<String> cells, List<String> names) {
        if (cells.size() != names.size()) {
            return unreadable(
                    cells, "The record has %d cells where the header has %d".formatted(cells.size(), names.size()));
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), cells.get(i));
        }
        return new Row.Cells(first, values);
    }

    private Row.Unreadable unreadable(List<String> cells, String reason) {
        return new Row.Unreadable(first, reason, Row.excerpt(cells));
    }

    private static boolean hasTextBehind(RuntimeException failure) {
        return String.valueOf(cause(failure).getMessage()).contains("between encapsulated token and delimiter");
    }

    private static IOException cause(RuntimeException failure) {
        return failure.getCause() instanceof IOException cause ? cause : new CSVException("%s", failure);
    }

    private Row broken(IOException failure) {
        broken = switch (failure) {
            case Bounded.Endless _ ->
                "The record is longer than 1 MB, perhaps since a quotation mark is never closed; the rest was not read";
            case CSVException _ -> NEVER_CLOSED;
            default ->
                String.valueOf(failure.getMessage()).contains("EOF reached before encapsulated")
                        ? NEVER_CLOSED
                        : Container.words(failure);
        };
        return new Row.Unreadable(first, broken, "");
    }
}
