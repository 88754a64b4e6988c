package org.touchstone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast files with very many labelled pairs go in and come out, beside PostgreSQL's own COPY of the same rows in the same run, and how much memory
 * that takes. The system property {@code pairs} may be given in {@code JAVA_TOOL_OPTIONS}.
 */
final class FilesAtScale implements Bench.Measurement {

    private static final int PAIRS = Integer.getInteger("pairs", 1_000_000);
    private static final List<String> FORMATS = List.of("native", "hh", "trl", "csv", "parquet");
    private static final double MB = 1e6;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private double importing;
    private double copyOut;

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        var folder = Path.of("target/files-at-scale");
        var gc = Path.of("target/files-at-scale-gc.log").toAbsolutePath();
        Files.deleteIfExists(gc);
        if (System.getProperty("options") == null) {
            System.setProperty("options", "-Xmx1g -Xlog:gc:file=" + gc);
        }
        try (var stage = Stage.open(folder);
                var http = HttpClient.newHttpClient()) {
            var file = stage.folder().resolve("pairs.jsonl");
            ManyPairs.write(file, PAIRS);
            figures.figure("pairs", PAIRS, "count");
            figures.figure("file", Files.size(file) / MB, "MB");
            var heap = new HeapLog(gc);
            var snapshot = imported(stage, http, file, figures);
            figures.figure("import_heap_growth", heap.growth(), "MB");
            try (var connection = stage.connect()) {
                copied(connection, snapshot, figures);
            }
            described(stage, snapshot);
            for (var format : FORMATS) {
                exported(stage, http, snapshot, format, figures);
            }
            figures.figure("heap_growth", heap.growth(), "MB");
        }
    }

    private String imported(Stage stage, HttpClient http, Path file, Bench.Figures figures)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var request = HttpRequest.newBuilder(
                        stage.address()
                                .resolve(
                                        "/api/v1/snapshots/imports?format=native&name=many&train=0.9&validation=0.05&test=0.05"))
                .header("Authorization", stage.admin().authorization())
                .POST(BodyPublishers.ofFile(file))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("The import was answered with " + response.statusCode() + ": " + response.body());
        }
        importing = seconds(start);
        var answer = new JsonMapper().readTree(response.body());
        if (answer.path("accepted").asInt() != PAIRS) {
            throw new IOException("Not every line was accepted: " + response.body());
        }
        figures.figure("import", importing, "s");
        figures.figure("import_rate", PAIRS / importing, "pairs/s");
        figures.figure("import_bytes", Files.size(file) / MB / importing, "MB/s");
        return answer.path("id").asString();
    }

    /** The same rows out of the table and into one that is like it, index and checks included. */
    private void copied(Connection connection, String snapshot, Bench.Figures figures)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = Path.of("target/files-at-scale/rows.copy");
        long start = System.nanoTime();
        try (var out = Files.newOutputStream(rows)) {
            copy.copyOut(
                    "copy (select * from datasets.snapshot_pair where snapshot_id = '%s' order by position) to stdout"
                            .formatted(snapshot),
                    out);
        }
        copyOut = seconds(start);
        try (var statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.pair (like datasets.snapshot_pair including all)");
        }
        start = System.nanoTime();
        try (var in = Files.newInputStream(rows)) {
            copy.copyIn("copy bench.pair from stdin", in);
        }
        double copyIn = seconds(start);
        figures.figure("copy_out", copyOut, "s");
        figures.figure("copy_in", copyIn, "s");
        figures.figure("import_to_copy", importing / copyIn, "ratio");
    }

    private void exported(Stage stage, HttpClient http, String snapshot, String format, Bench.Figures figures)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var request = HttpRequest.newBuilder(stage.address()
                        .resolve("/api/v1/snapshots/%s/export?split=all&format=%s".formatted(snapshot, format)))
                .header("Authorization", stage.admin().authorization())
                .build();
        var response = http.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            Bench.print("no format %s: %d".formatted(format, response.statusCode()));
            return;
        }
        long bytes = drained(response.body());
        double took = seconds(start);
        figures.figure("export_" + format, took, "s");
        figures.figure("export_" + format + "_rate", PAIRS / took, "pairs/s");
        figures.figure("export_" + format + "_bytes", bytes / MB / took, "MB/s");
        figures.figure("export_" + format + "_to_copy", took / copyOut, "ratio");
    }

    /** The digests of its files are worked out after freezing, which would take half of the processors from what is measured. */
    private static void described(Stage stage, String snapshot) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!stage.admin()
                .call("GET", "/snapshots/" + snapshot, "")
                .path("exports")
                .path("complete")
                .asBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("The files were not described within " + PATIENCE);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static long drained(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (body) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
