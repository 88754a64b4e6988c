package org.touchstone.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;

/** A file of figures: one a row, with its interval and what it rests on. */
final class CsvFile {

    private final PrintWriter out;

    private CsvFile(PrintWriter out) {
        this.out = out;
    }

    static CsvFile open(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name));
        return new CsvFile(response.getWriter());
    }

    /** Any row. */
    void row(@Nullable Object... cells) {
        out.print(Csv.row(cells) + "\r\n");
    }

    /** The head of the rows that {@link #figure} writes. */
    void figures() {
        row("table", "name", "at", "value", "low", "high", "pairs", "note");
    }

    /**
     * A figure.
     *
     * @param at where on an axis it belongs
     */
    void figure(String table, String name, @Nullable Double at, Figure figure, @Nullable Integer pairs) {
        row(table, name, at, figure.value(), figure.low(), figure.high(), pairs, figure.note());
    }

    /** A number without an interval. */
    void number(String table, String name, @Nullable Number value) {
        row(table, name, null, value, null, null, null, null);
    }
}
