package org.touchstone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * How long the figures of a study with very many judgments take to show. The study is filled in the database; the first visit of a page asks for
 * its figures, and the jobs are waited for; then a researcher who is signed in opens each
 * page thirty times, or as often as fits into forty seconds. The system properties
 * {@code judgments} and {@code workers} may be given in {@code JAVA_TOOL_OPTIONS}.
 */
final class FiguresAtScale implements Bench.Measurement {

    private static final int JUDGMENTS = Integer.getInteger("judgments", 1_000_000);
    private static final int WORKERS = Integer.getInteger("workers", 200);
    private static final int VISITS = 30;
    private static final int FEWEST = 3;
    private static final double LONGEST_S = 40;
    private static final double AIM_MS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Pattern WORKER = Pattern.compile("href=\"(/studies/[^\"/]+/workers/[^\"?]+)[\"?]");
    private static final String WAITS = "data-page=\"waiting\"";

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        try (var stage = Stage.open(Path.of("target/figures-at-scale"));
                var http = HttpClient.newHttpClient()) {
            long start = System.nanoTime();
            var study = filled(stage);
            figures.figure("judgments", JUDGMENTS, "count");
            figures.figure("filling_s", seconds(start), "s");
            var visitor =
                    new Visitor(http, stage.address(), SignIn.session(stage.address(), Stage.ADMIN, Stage.PASSWORD));
            var pages = pages("/studies/" + study, visitor, figures);
            Bench.print("| page | p50 | p95 | max | under 300 ms |\n|---|---:|---:|---:|---|");
            for (var page : pages.entrySet()) {
                measure(page.getKey(), page.getValue(), visitor, figures);
            }
        }
    }

    private static String filled(Stage stage) throws IOException, InterruptedException, SQLException {
        var study = new Filling(stage).study(JUDGMENTS / Verdicts.OVERLAP);
        try (var connection = stage.connect()) {
            Verdicts.on(study, connection).add(WORKERS);
        }
        return study;
    }

    /** Opens each page until its figures are there; says how long that took from the first visit on. */
    private static Map<String, String> pages(String study, Visitor visitor, Bench.Figures figures)
            throws IOException, InterruptedException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("agreement", study + "/agreement");
        pages.put("workers", study + "/workers");
        pages.put("bias", study + "/bias");
        pages.put("adjudication", study + "/adjudication");
        pages.put("study", study);
        pages.put("overview", "/");
        for (var page : pages.entrySet()) {
            figures.figure(page.getKey() + "_ready_s", ready(page.getValue(), visitor), "s");
        }
        Matcher worker = WORKER.matcher(visitor.open(study + "/workers"));
        if (worker.find()) {
            pages.put("worker", worker.group(1));
            figures.figure("worker_ready_s", ready(worker.group(1), visitor), "s");
        }
        return pages;
    }

    private static double ready(String path, Visitor visitor) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var page = visitor.open(path);
        while (page.contains(WAITS) || page.contains("<progress class=\"meter wide\"")) {
            if (seconds(start) > PATIENCE.toSeconds()) {
                throw new IOException("The figures of " + path + " did not come");
            }
            Thread.sleep(Duration.ofMillis(500));
            page = visitor.open(path);
        }
        return seconds(start);
    }

    private static void measure(String name, String path, Visitor visitor, Bench.Figures figures)
            throws IOException, InterruptedException {
        times(VISITS / 3, path, visitor);
        double[] times = times(VISITS, path, visitor);
        double p95 = quantile(times, 0.95);
        figures.figure(name + "_visits", times.length, "count");
        figures.figure(name + "_p50_ms", quantile(times, 0.5), "ms");
        figures.figure(name + "_p95_ms", p95, "ms");
        figures.figure(name + "_max_ms", quantile(times, 1), "ms");
        Bench.print("| %s | %.0f ms | %.0f ms | %.0f ms | %s |"
                .formatted(name, quantile(times, 0.5), p95, quantile(times, 1), p95 < AIM_MS ? "yes" : "no"));
    }

    /** Milliseconds of as many visits in increasing order; of fewer, three at least, where they take long. */
    private static double[] times(int visits, String path, Visitor visitor) throws IOException, InterruptedException {
        var times = DoubleStream.builder();
        long begin = System.nanoTime();
        for (int i = 0; i < visits && (i < FEWEST || seconds(begin) < LONGEST_S); i++) {
            long start = System.nanoTime();
            visitor.open(path);
            times.add(1_000 * seconds(start));
        }
        return times.build().sorted().toArray();
    }

    /** The smallest time that this share of the visits did not exceed. */
    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Somebody who is signed in and opens pages. */
    private record Visitor(HttpClient http, URI address, String session) {

        String open(String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(address.resolve(path))
                    .header("Cookie", "touchstone=" + session)
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("%s was answered with %d".formatted(path, answer.statusCode()));
            }
            return answer.body();
        }
    }
}
