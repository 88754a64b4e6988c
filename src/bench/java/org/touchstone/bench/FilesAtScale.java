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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast files with very many labelled pairs go in and come out, beside PostgreSQL's own COPY of the same rows in the same run, and how much memory
 * that takes. The system property {@code pairs} may be given in {@code JAVA_TOOL_OPTIONS}.
 */
final class FilesAtScale implements Bench.Measurement {

    private static final int PAIRS = Integer.getInteger("pairs", 1_000_000);
    private static final int VOTED = 100_000;
    private static final List<String> FORMATS = List.of("native", "hh", "trl", "csv", "parquet");
    private static final double MB = 1e6;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private double importing;
    private double copyOut;
    private long copying;

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        var folder = Path.of("target/files-at-scale");
        var gc = Path.of("target/files-at-scale-gc.log").toAbsolutePath();
        Files.deleteIfExists(gc);
        if (System.getProperty("options") == null) {
            System.setProperty("options", "-Xmx1g -Xlog:gc:file=" + gc);
        }
        try (var stage = Stage.open(folder);
                var http = HttpClient.newHttpClient();
                var meter = stage.meter()) {
            var file = stage.folder().resolve("pairs.jsonl");
            ManyPairs.write(file, PAIRS);
            figures.figure("pairs", PAIRS, "count");
            figures.figure("file", Files.size(file) / MB, "MB");
            var heap = new HeapLog(gc);
            long began = System.currentTimeMillis();
            var snapshot = imported(stage, http, file, figures);
            cpu("import", began, meter, figures);
            figures.figure("import_heap_growth", heap.growth(), "MB");
            try (var connection = stage.connect()) {
                copied(connection, snapshot, figures);
                cpu("copy_out_and_in", copying, meter, figures);
            }
            described(stage, snapshot);
            for (var format : FORMATS) {
                exported(stage, http, snapshot, format, figures);
            }
            judged(stage, http, figures);
            figures.figure("heap_growth", heap.growth(), "MB");
        }
    }

    private String imported(Stage stage, HttpClient http, Path file, Bench.Figures figures)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = sent(
                stage,
                http,
                "/api/v1/snapshots/imports?format=native&name=many&train=0.9&validation=0.05&test=0.05",
                file);
        importing = seconds(start);
        if (answer.path("accepted").asInt() != PAIRS) {
            throw new IOException("Not every line was accepted: " + answer);
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
        copying = System.currentTimeMillis();
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

    /** Votes become judgments of a study: comparisons, queue, workers and judgments, held to the database's rules one by one. */
    private static void judged(Stage stage, HttpClient http, Bench.Figures figures)
            throws IOException, InterruptedException {
        var file = stage.folder().resolve("votes.jsonl");
        int pairs = Math.min(PAIRS, VOTED);
        ManyPairs.writeVotes(file, pairs);
        var study = stage.admin()
                .call(
                        "POST",
                        "/studies",
                        "{\"name\":\"votes\",\"question\":\"Which?\",\"orientation\":\"BETTER\",\"scale\":\"BINARY\",\"overlap\":3}")
                .required("id")
                .asString();
        long start = System.nanoTime();
        var answer = sent(stage, http, "/api/v1/studies/" + study + "/imports?format=votes&origin=bench", file);
        double took = seconds(start);
        if (answer.path("votes").path("added").asInt() != 3 * pairs) {
            throw new IOException("Not every vote was taken: " + answer);
        }
        figures.figure("votes", 3.0 * pairs, "count");
        figures.figure("import_votes", took, "s");
        figures.figure("import_votes_rate", 3 * pairs / took, "votes/s");
    }

    private static JsonNode sent(Stage stage, HttpClient http, String path, Path file)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(stage.address().resolve(path))
                .header("Authorization", stage.admin().authorization())
                .POST(BodyPublishers.ofFile(file))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("The import was answered with " + response.statusCode() + ": " + response.body());
        }
        return new JsonMapper().readTree(response.body());
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

    /** Processor time since then; unlike the clock it tells the same on a machine that does other things beside. */
    private static void cpu(String what, long since, Meter meter, Bench.Figures figures) {
        long now = System.currentTimeMillis();
        figures.figure(what + "_cpu_application", meter.between(since, now, Meter.Reading::application) / 1e3, "s");
        figures.figure(what + "_cpu_database", meter.between(since, now, Meter.Reading::database) / 1e3, "s");
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
