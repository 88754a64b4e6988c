package org.touchstone.catalog;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.csv.Row;
import org.touchstone.catalog.csv.Tables;
import org.touchstone.catalog.jsonl.Line;
import org.touchstone.catalog.jsonl.Lines;
import org.touchstone.support.Csv;

/** The records of tables as lines of JSON, by what their columns stand for. */
final class CsvLines implements Lines {

    private final Tables tables;
    private final @Nullable ColumnMapping given;
    private @Nullable ColumnMapping mapping;
    private String excerpt = "";
    private boolean ours;

    /**
     * Reads tables.
     *
     * @param given what the columns stand for; null to go by their names
     */
    CsvLines(Tables tables, @Nullable ColumnMapping given) {
        this.tables = tables;
        this.given = given;
    }

    @Override
    public @Nullable Line next() {
        for (var row = tables.next(); row != null; row = tables.next()) {
            var line = line(row);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private @Nullable Line line(Row row) {
        return switch (row) {
            case Row.Header header -> header(header);
            case Row.Unreadable(var number, var reason, var beginning) ->
                new Line.Unreadable(number, reason, beginning);
            case Row.Cells cells -> mapping == null ? null : record(cells, mapping);
        };
    }

    private @Nullable Line header(Row.Header header) {
        ours = ColumnMapping.isOurs(header.names());
        var wanted = given == null ? ColumnMapping.suggested(header.names()) : given;
        var missing = wanted.columns().values().stream()
                .filter(name -> !header.names().contains(name))
                .sorted()
                .findFirst();
        mapping = wanted.isEnough() && missing.isEmpty() ? wanted : null;
        if (mapping != null) {
            return null;
        }
        var reason = missing.map("The header has no column \"%s\""::formatted)
                .orElse("The names of the columns do not tell which are the prompt and the two responses");
        return new Line.Unreadable(header.line(), reason, Row.excerpt(header.names()));
    }

    private Line record(Row.Cells cells, ColumnMapping columns) {
        excerpt = cells.excerpt();
        try {
            var row = new CsvRow(columns, ours ? unguarded(cells.values()) : cells.values()).row();
            return new Line.Text(cells.line(), row.toString(), true);
        } catch (UnfitRow unfit) {
            return new Line.Unreadable(cells.line(), String.valueOf(unfit.getMessage()), excerpt);
        }
    }

    private static Map<String, String> unguarded(Map<String, String> cells) {
        var texts = new LinkedHashMap<>(cells);
        texts.replaceAll((_, text) -> Csv.unguarded(text));
        return texts;
    }

    @Override
    public String place() {
        return tables.place();
    }

    @Override
    public @Nullable String excerpt() {
        return excerpt;
    }

    @Override
    public @Nullable String broken() {
        return tables.broken();
    }

    @Override
    public long bytesRead() {
        return tables.bytesRead();
    }

    @Override
    public void close() throws IOException {
        tables.close();
    }
}
