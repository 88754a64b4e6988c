package org.touchstone.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.RejectedLine;
import tools.jackson.databind.json.JsonMapper;

/** Sends the rejected lines of an import as a file, in constant memory. */
final class RejectedFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Imports imports;
    private final ImportId id;

    RejectedFile(Imports imports, ImportId id) {
        this.imports = imports;
        this.id = id;
    }

    void sendCsv(HttpServletResponse response) throws IOException {
        var out = open(response, "text/csv", "csv");
        out.print("line,reason,excerpt\r\n");
        send(out, line -> out.print(line.line() + "," + cell(line.reason()) + "," + cell(line.excerpt()) + "\r\n"));
    }

    void sendJsonLines(HttpServletResponse response) throws IOException {
        var out = open(response, "application/jsonl", "jsonl");
        send(out, line -> out.print(JSON.writeValueAsString(line) + "\n"));
    }

    private PrintWriter open(HttpServletResponse response, String type, String ending) throws IOException {
        imports.find(id);
        var disposition = ContentDisposition.attachment().filename("rejected-lines-" + id + "." + ending);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
        return response.getWriter();
    }

    private void send(PrintWriter out, Consumer<RejectedLine> each) {
        imports.forEachRejected(id, each);
        out.flush();
    }

    /** A quoted cell that spreadsheets show as text: they take a cell that begins with one of these signs for a formula. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
