package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long workers wait for the next comparison and for their answer to be kept, with few and with very many comparisons in the study; each
 * size has an application and a database of its own. Load, application and database share the machine. The system properties {@code sizes},
 * {@code workers}, {@code pace} (milliseconds from one comparison of a worker to the next) and {@code seconds} (for each phase) may be given in
 * {@code JAVA_TOOL_OPTIONS}.
 */
final class LabellingLoad implements Bench.Measurement {

    private static final int[] SIZES = Stream.of(
                    System.getProperty("sizes", "1000,100000,1000000").split(",", -1))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int WORKERS = Integer.getInteger("workers", 200);
    private static final long PACE = Long.getLong("pace", 6_000);
    private static final long SECONDS = Long.getLong("seconds", 60);
    /** Thousands of comparisons. */
    private static final int REHEARSAL = 3;
    /** The size whose figures carry no size in their name. */
    private static final int USUAL = 100_000;

    private static final int[] PERCENTS = {50, 95, 99};

    private final Map<String, Double> seen = new HashMap<>();

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        Bench.Figures noted = (name, value, unit) -> {
            seen.put(name, value);
            figures.figure(name, value, unit);
        };
        noted.figure("workers", WORKERS, "count");
        noted.figure("pace", (double) PACE, "ms");
        for (int size : SIZES) {
            measure(size, noted);
        }
        conclude(noted);
    }

    private void measure(int size, Bench.Figures figures) throws IOException, InterruptedException, SQLException {
        try (var stage = Stage.open(Path.of("target/labelling-load"))) {
            var filling = new Filling(stage);
            long start = System.nanoTime();
            var study = filling.study(size);
            figures.figure("filling_" + label(size), (System.nanoTime() - start) / 1e9, "s");
            var shift = new ShiftProcess(stage, filling.imported("Rehearsal", REHEARSAL), study);
            Files.write(
                    stage.folder().resolve("workers.csv"), filling.workers(WORKERS, shift.rehearsal(), shift.study()));
            try (var connection = stage.connect()) {
                var database = new Watch(
                        JdbcClient.create(new SingleConnectionDataSource(connection, true)), stage.serverLog());
                database.begin();
                Samples samples;
                try (var meter = stage.meter()) {
                    samples = shift.run(WORKERS, PACE, lengths(size));
                    report(size, samples, figures);
                    costs(size, samples, meter, figures);
                }
                database.statements(samples.of("submit").count("DONE"));
                database.plans(() -> Filling.judgeOnce(stage, shift.study()));
                database.invariants().check(samples.of("submit").count("DONE") + 1);
            }
        }
    }

    /** A thousand comparisons are soon judged, so there nobody hurries at the end. */
    private static Map<Phase, Long> lengths(int size) {
        var lengths = new EnumMap<Phase, Long>(Phase.class);
        lengths.put(Phase.WARM_UP, SECONDS);
        lengths.put(Phase.API, SECONDS);
        lengths.put(Phase.PAGES, size < USUAL ? SECONDS / 3 : SECONDS);
        lengths.put(Phase.FLAT_OUT, size < USUAL ? 0 : SECONDS / 2);
        return lengths;
    }

    private static void report(int size, Samples samples, Bench.Figures figures) {
        figures.figure("errors_" + label(size), (double) samples.count("FAILED"), "count");
        report("", size, samples.of(Phase.API), figures);
        report("page_", size, samples.of(Phase.PAGES), figures);
        if (size >= USUAL) {
            double rate = samples.of(Phase.FLAT_OUT).of("submit").perSecond();
            figures.figure("judgments_per_s_" + label(size), rate, "1/s");
        }
    }

    private static void report(String prefix, int size, Samples samples, Bench.Figures figures) {
        for (var request : new String[] {"next", "submit"}) {
            for (int percent : PERCENTS) {
                double time = samples.of(request).quantile(percent / 100.0);
                figures.figure("%s%s_p%d_ms_%s".formatted(prefix, request, percent, label(size)), time, "ms");
            }
        }
        double rate = samples.of("submit").perSecond();
        figures.figure("%spaced_per_s_%s".formatted(prefix, label(size)), rate, "1/s");
    }

    /** What a judgment and the hand-out before it cost, without what the load itself takes. */
    private static void costs(int size, Samples samples, Meter meter, Bench.Figures figures) {
        for (var phase : List.of(Phase.API, Phase.PAGES)) {
            var judged = samples.of(phase).of("submit");
            var name = (phase == Phase.API ? "" : "page_") + "cpu_%s_ms_" + label(size);
            figures.figure(
                    name.formatted("application"), judged.cost(meter, Meter.Reading::application), "ms/judgment");
            figures.figure(name.formatted("database"), judged.cost(meter, Meter.Reading::database), "ms/judgment");
        }
    }

    private void conclude(Bench.Figures figures) {
        for (var name : new String[] {"next_p95_ms", "submit_p95_ms", "judgments_per_s"}) {
            var value = seen.get(name + "_" + label(USUAL));
            if (value != null) {
                figures.figure(name, value, name.endsWith("ms") ? "ms" : "1/s");
            }
        }
        double errors = IntStream.of(SIZES)
                .mapToDouble(size -> seen.getOrDefault("errors_" + label(size), 0.0))
                .sum();
        figures.figure("errors", errors, "count");
        growth("next", "growth", figures);
        growth("submit", "submit_growth", figures);
    }

    /** How much longer the same takes where there is more in the queue. */
    private void growth(String request, String name, Bench.Figures figures) {
        var low = seen.get(request + "_p95_ms_1k");
        for (var label : new String[] {"100k", "1m"}) {
            var high = seen.get(request + "_p95_ms_" + label);
            if (low != null && high != null) {
                figures.figure("%s_%s_over_1k".formatted(name, label), high / low, "ratio");
            }
        }
    }

    private static String label(int size) {
        return size < 1_000_000 ? size / 1_000 + "k" : size / 1_000_000 + "m";
    }
}
